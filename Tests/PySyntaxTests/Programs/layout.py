#!/usr/bin/env python
# -*- coding: utf-8 -*-

x = 1 # comment

# a comment alone
    # an indented comment
if x:
    # comment before
    y = 1

    # comment between

    z = 2
# comment at the left
    w = 3
	
def f(
    a,
        b,
c):
    return (a
+ b
        + c)

class A:

    def m(self):

        pass


    def n(self): pass
    x = [
1, 2,
    3 ]

if x:
	tab = 1
	if tab:
		tab2 = 2
if x:
  two = 1
elif y:
        eight = 2
else:
 one = 3
a = 1;b = 2 ; c = 3;
if a: b; c
for i in x: pass; y
x = {
    'a': 1,  # first
    # only a comment
    'b': [  # list
        2,
    ],
}
very_long = a + \
b + \
      c
assert x, \
    "y"
if a and \
   b:
    pass
"""a string
    over lines""" ; x = 1
print(1)	# tab before the comment
if True:
    def g():
        if True:
            return 1
    g()
try:
    pass
finally:
    pass
Ünïcödé = "ok"
变量 = 1
_private = __dunder__ = 2
match = case = type = _ = 5
match(x)
match[x]
type(x)
match.x = type.y
print(match, case)
match * x
match - x
type = match
case, match = 1, 2
x = 5 if match else 6
if x: pass
ﬁt = 𝑥 + ｘ1 + µ + ℝ + Ⅷ + ªb
