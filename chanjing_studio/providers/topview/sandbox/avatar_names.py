"""The public avatars: name, gender, hair, colours of skin, hair, cloth, shirt, wall and light, ethnicities, marks.

Marks: whole (w) or seated (s), glasses (+), no gender told (?), no box of the face (-), no voice told (=).
"""

ETHNICITIES = ("White", "Black", "East Asian", "Southeast Asian", "South Asian", "Middle Eastern", "Hispanic")

AVATAR_NAMES = """
Joanne|female|bob|#F3CBB0|#2F211B|#F2E4C8|#FFF8E6|#7F8A63|#A9B28A|White|s
Marcus|male|short|#7A4B2E|#151212|#2F4A3B|#F6EDE6|#D9C7A8|#EFE3CB|Black|s
Yuki|female|long|#F4D0B5|#17181A|#B64A3C|#FFFFFF|#DCE6EC|#F4F9FC|East Asian|w
Hao|male|short|#EABA92|#191A1D|#22344A|#F3F4F6|#C4D3CE|#E4EFEB|East Asian|s+
Ananya|female|long|#B97C4E|#1A1413|#C4873A|#FFF6E6|#6B4A63|#9A769A|South Asian|s
Rohan|male|short|#A96F45|#141112|#3F4F72|#EDEFF3|#B7A98F|#DACDB2|South Asian|w
Layla|female|bun|#D9A679|#20181A|#2D6E7E|#EAF6F8|#E7D9C4|#F7EFE0|Middle Eastern|s
Omar|male|short|#C98B55|#1A1413|#E8E4DA|#FFFFFF|#5C7A8C|#86A3B5|Middle Eastern|s+
Sofia|female|long|#E9BD98|#33211A|#6E2B45|#F3E4E8|#8AA3B8|#B4C8D8|Hispanic,White|w
Diego|male|short|#D6A073|#251A15|#7A5AA0|#F5F0FA|#93A79A|#B9C9BE|Hispanic|s
Linh|female|bob|#EFC3A0|#161315|#4D8A6A|#F2FAF5|#F0E3D0|#FBF4E8|Southeast Asian|s-
Budi|male|short|#C4875A|#17120F|#D0A03C|#FBF3E4|#8FB4DE|#CFE2F7|Southeast Asian|w
Amara|female|bun|#6B4028|#120F10|#F0B429|#FFFFFF|#5A3A55|#86607F|Black|s
Emma|female|long|#F5D2BC|#C79A4B|#7FB0A6|#FFFFFF|#E2DDD2|#F5F1E8|White|w=
William|male|short|#EFC6A8|#BFC3C8|#6C6F55|#F2F2EA|#4C5A66|#76868F|White|s+
Chloe|female|bob|#F1C6A6|#A33B2A|#2F4A7A|#FFFFFF|#D3DDF0|#EEF3FC|White|s?
Kwame|male|short|#5C3821|#100E0D|#8A2F2F|#F6EDE6|#C9B296|#F3E4CC|Black|w
Mia|female|bun|#F0C3A2|#4A2A1B|#F1F2EF|#FFFFFF|#7FA65C|#A9C98A|East Asian,White|s
Carlos|male|short|#CE9A6C|#3A2A20|#2F3A34|#E9EDE9|#B99A7A|#D8C0A4|Hispanic|s
Noor|female|long|#C58F62|#1C1516|#3D4F8A|#FFFFFF|#CFC4E0|#EAE4F3|Middle Eastern,South Asian|s
Kai|male|short|#E0AD86|#2B1D1D|#1F5C50|#F6EFE4|#BFE0EE|#E4F4FB|Southeast Asian,White|w-
Pixel|female|bob|#FFE0C7|#1E7A5A|#2FB28A|#FFFFFF|#D8F3E6|#F2FCF7||s?-=
"""

PRIVATE_NAMES = """
Our presenter|female|bob|#F3CCB2|#27191B|#3F5F8A|#F2F6FA|#E9E2CF|#F8F4E8||s
The founder|male|short|#DDA97F|#3A3A3C|#5B4636|#EFE8E0|#9FB3A8|#C6D5CC||s+
"""
