// What Swift cannot call by itself: libedit's variadic functions, signal flags, the character reader.
#pragma once
#include <histedit.h>
