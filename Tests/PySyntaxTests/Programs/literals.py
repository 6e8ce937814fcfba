# Numbers.
0
00
0_0
7
1_000_000
123456789012345678901234567890
0xff
0XFF_FF
0o17
0O1_7
0b1010
0B1_0
1.
.5
1.5
1_0.5_0
1e3
1E+3
1.e-3
.5e2
0e0
00.5
09.5
1e308
1e-400
5e-324
0.1
123456789.123456789
2.2250738585072011e-308
9007199254740993.0
# Strings.
''
""
'a'
"a'b"
'a"b'
'a\'b'
"\\ \' \" \a \b \f \n \r \t \v \0 \12 \377 \x41 \u00e9 \U0001F600 \N{BULLET} \N{greek small letter alpha}"
r'\n \' x'
R"\d+"
u'unicode' U'x'
b'bytes' B"\x00\xff\n\\"
rb'\d' Rb'\'' bR"x" BR'y'
'''triple
with 'quotes' and "more" \
joined
'''
"""a""b"""
'a' "b" '''c'''
('a'
 'b')
'a\
b'
'é ü 漢 😀'
# f-strings.
f''
f'a'
f'{a}'
f"{a}{b}"
f'{a!r} {a!s:>10} {a!a}'
f'{a:.2f}'
f'{a:{width}.{precision}f}'
f'{a:>{w}}'
f'{{}} {{{a}}}'
f'{a=} {a = } {a=!s} {a=:.2f} { a + b = }'
f'{a["key"]} {a[0]}'
f'{f(x, y=1)}'
f'{ {1: 2}[1] }'
f'{(lambda x: x)(1)}'
f'{a if b else c}'
f'{a, b}'
f'{*a, b}'
f'{a:%Y-%m-%d}'
f'{a!r:^{w}}'
f'{"nested"} {'same quotes'}'
f'{f"{f'{1}'}"}'
f'{a
    + b}'
f'''{
a}
text
{b:
}'''
f"\n{a}\t\x41"
rf'\n{a}\d'
fr"\{a}"
F'{a}' 'plain' f'{b}'
'plain' f'{a}' "{not a field}"
f'{a:\x41}'
f'{yield_value}'
f'{a:{b}{c}}'
f'{a:{{}}}'
f'{x:=5}'
f'{x!=y}'
f'{x == y}'
f'{x:{"a"}}'
f"{'a' 'b'}"
f'{a # comment
}'
f'\N{BULLET} {a}'
f'{a}' f'{b}' ''
