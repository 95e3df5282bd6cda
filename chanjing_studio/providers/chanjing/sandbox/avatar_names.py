"""The avatars: name, gender, hair, colours of skin, hair, cloth, shirt, wall and light, tags and figures, a line each.

Figures are whole (w), seated (s) and in a circle (c); glasses are worn after a "+", a 4K one has a "4".
"""

AVATAR_NAMES = """
若琳 Joanne|female|bob|#F0C3A2|#2B1D1D|#1F5C50|#F6EFE4|#2F6B60|#4E9687|商务,知识|wsc4
沈砚 Shen|male|short|#EDBE97|#17181A|#22262B|#F3F4F6|#D7DAD8|#F4F5F2|商务|ws
林川 Lin|male|short|#E9B98F|#1B1C20|#B9C4D0|#FFFFFF|#C9D6E2|#EEF3F8|带货,生活|ws
若兰 Ruolan|female|long|#F4D0B5|#141214|#D9CFE6|#FFFFFF|#C9B296|#F3E4CC|知识,生活|wsc4
阿禾 Ahe|male|short|#C98B55|#2A1B12|#D0A03C|#FBF3E4|#8FB4DE|#CFE2F7|生活|s
嫣然 Yanran|female|long|#F2C7A8|#1F1516|#B64A3C|#FBE6DD|#E79C86|#F6C9B8|带货|ws
周老师 Mr Zhou|male|short|#E6B48C|#1E1D1D|#3F4F72|#EDEFF3|#2F4A3B|#4C6C58|教育|ws+
晴天 Sunny|female|bun|#EFC3A0|#4A2A1B|#F1F2EF|#FFFFFF|#7FA65C|#A9C98A|生活|wsc
梅姨 Aunt Mei|female|bun|#E3AE87|#2C2228|#6E2B45|#F3E4E8|#5A3A55|#86607F|生活|s+
哈珀 Harper|female|long|#F3CBB0|#8A5A2B|#3D4F8A|#FFFFFF|#6B4A33|#9A7656|商务,教育|ws4
思远 Siyuan|male|short|#EBBB95|#202024|#5B7FA6|#FFFFFF|#E2DDD2|#F5F1E8|知识|wsc
小桃 Xiaotao|female|bob|#F5D2BC|#5A3226|#F2A7A7|#FFFFFF|#FBE1DC|#FFF4EF|带货,生活|ws
国栋 Guodong|male|short|#DDA97F|#3A3A3C|#2F3A34|#E9EDE9|#93A79A|#B9C9BE|商务|s
安妮 Annie|female|long|#F1C6A6|#C79A4B|#7FB0A6|#FFFFFF|#DDEBE6|#F3FAF7|教育,生活|wsc
马库斯 Marcus|male|short|#7A4B2E|#151212|#8A2F2F|#F6EDE6|#D9C7A8|#EFE3CB|商务|ws
艾莎 Aisha|female|bun|#9A6440|#120F10|#2D6E7E|#EAF6F8|#E7D9C4|#F7EFE0|知识|wsc4
陈伯 Uncle Chen|male|short|#E0AD86|#BFC3C8|#6C6F55|#F2F2EA|#B9B59F|#D8D5C5|生活|s+
米娅 Mia|female|bob|#F4CFB4|#A33B2A|#2F4A7A|#FFFFFF|#D3DDF0|#EEF3FC|带货|ws
浩然 Haoran|male|short|#EABA92|#191A1D|#7A5AA0|#F5F0FA|#CFC4E0|#EAE4F3|教育|wsc
苏菲 Sofia|female|long|#E9BD98|#33211A|#C4873A|#FFF6E6|#8AA3B8|#B4C8D8|商务,知识|ws
佳怡 Jiayi|female|bob|#F3CCB2|#27191B|#4D8A6A|#F2FAF5|#E9E2CF|#F8F4E8|带货,知识|wsc
奥马尔 Omar|male|short|#B97C4E|#1A1413|#E8E4DA|#FFFFFF|#5C7A8C|#86A3B5|知识|ws+
小宇 Xiaoyu|male|short|#F0C6A4|#3B2417|#F0B429|#FFFFFF|#BFE0EE|#E4F4FB|生活|s
卡通小蝉 Chan|female|bob|#FFE0C7|#1E7A5A|#2FB28A|#FFFFFF|#D8F3E6|#F2FCF7|卡通|sc
"""
