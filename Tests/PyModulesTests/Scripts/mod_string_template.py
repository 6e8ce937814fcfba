from string import Template
import string
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
s = Template("$who likes ${what}, costs $$5 and ${who}s")
print(s.substitute(who="tim", what="kung pao"), s.substitute({"who": "a", "what": 3}), s.substitute({"who": "a"}, what=[1], who="b"), s.template, Template.delimiter, string.Template is Template)
t(lambda: s.substitute(who="tim")); t(lambda: s.safe_substitute(who="tim")); t(lambda: s.safe_substitute({"what": 1}, who=2)); t(lambda: s.safe_substitute())
for text in ["$", "a $ b", "$1", "${", "${}", "${a", "${a b}", "$a$", "$$$a", "$$$$", "x\ny $ z", "\n\n$-", "$é", "$aé", "${aé}", "$_x9y", "$A.b", "${A}b", "", "none", "$a${b}$a", "${a}${", "$a\r\n$", "a$$", "$${a}"]:
    T = Template(text)
    t(lambda: T.substitute(a=1, b=2, A=3, _x9y=4)); t(lambda: T.safe_substitute(a=1, b=2)); print(T.is_valid(), end=" ")
    t(lambda: T.get_identifiers())
t(lambda: Template("$a").substitute({"b": 1})); t(lambda: Template("$a").substitute([1])); t(lambda: Template("$a").substitute(None)); t(lambda: Template(5).substitute()); t(lambda: Template()); t(lambda: Template("$a").substitute({}, {})); t(lambda: Template("$a").substitute(mapping=1)); t(lambda: Template("$self").substitute(self=1))
class Percent(Template):
    delimiter = "%"
print(Percent("%a is 100%% of $b").substitute(a=1), Percent("%a").get_identifiers(), Percent.delimiter, isinstance(Percent(""), Template))
class At(Template):
    delimiter = "@@"
t(lambda: At("@@a and @ and @@@@ and @@{b}").substitute(a=1, b=2)); t(lambda: At("@@a @@ x").substitute(a=1))
class Default:
    def __getitem__(self, key): return key.upper()
print(Template("$a $b").substitute(Default()))
print(Template("alpha = $alpha: $n of $p kept").substitute(alpha=0.1, n=3, p=10))
