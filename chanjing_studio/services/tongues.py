"""What a voice speaks, as far as the cloud tells it: a language by its code, a dialect by a place in the name."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence

_LANGUAGE = "a language that a voice speaks"


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language or dialect, and the words of both languages that find it.

    ``name`` is None for one that the program does not know: ``words`` is then the cloud's own word, or empty.
    """

    name: Sentence | None
    words: str


_LANGUAGES: dict[str, Tongue] = {
    "zh": Tongue(Sentence("Mandarin", _LANGUAGE), "mandarin chinese 普通话 中文 国语 汉语"),
    "en": Tongue(Sentence("English", _LANGUAGE), "english 英语 英文"),
    "yue": Tongue(Sentence("Cantonese", _LANGUAGE), "cantonese 粤语 广东话 白话"),
    "ja": Tongue(Sentence("Japanese", _LANGUAGE), "japanese 日语 日文"),
    "ko": Tongue(Sentence("Korean", _LANGUAGE), "korean 韩语 韩文"),
    "es": Tongue(Sentence("Spanish", _LANGUAGE), "spanish 西班牙语"),
    "fr": Tongue(Sentence("French", _LANGUAGE), "french 法语"),
    "de": Tongue(Sentence("German", _LANGUAGE), "german 德语"),
    "pt": Tongue(Sentence("Portuguese", _LANGUAGE), "portuguese 葡萄牙语"),
    "ru": Tongue(Sentence("Russian", _LANGUAGE), "russian 俄语"),
    "it": Tongue(Sentence("Italian", _LANGUAGE), "italian 意大利语"),
    "th": Tongue(Sentence("Thai", _LANGUAGE), "thai 泰语"),
    "vi": Tongue(Sentence("Vietnamese", _LANGUAGE), "vietnamese 越南语"),
    "id": Tongue(Sentence("Indonesian", _LANGUAGE), "indonesian 印尼语"),
    "ar": Tongue(Sentence("Arabic", _LANGUAGE), "arabic 阿拉伯语"),
    "hi": Tongue(Sentence("Hindi", _LANGUAGE), "hindi 印地语"),
    "ms": Tongue(Sentence("Malay", _LANGUAGE), "malay 马来语"),
    "fil": Tongue(Sentence("Filipino", _LANGUAGE), "filipino 菲律宾语"),
    "nl": Tongue(Sentence("Dutch", _LANGUAGE), "dutch 荷兰语"),
    "pl": Tongue(Sentence("Polish", _LANGUAGE), "polish 波兰语"),
    "tr": Tongue(Sentence("Turkish", _LANGUAGE), "turkish 土耳其语"),
    "uk": Tongue(Sentence("Ukrainian", _LANGUAGE), "ukrainian 乌克兰语"),
    "sv": Tongue(Sentence("Swedish", _LANGUAGE), "swedish 瑞典语"),
    "da": Tongue(Sentence("Danish", _LANGUAGE), "danish 丹麦语"),
    "nb": Tongue(Sentence("Norwegian", _LANGUAGE), "norwegian 挪威语"),
    "fi": Tongue(Sentence("Finnish", _LANGUAGE), "finnish 芬兰语"),
    "cs": Tongue(Sentence("Czech", _LANGUAGE), "czech 捷克语"),
    "sk": Tongue(Sentence("Slovak", _LANGUAGE), "slovak 斯洛伐克语"),
    "hu": Tongue(Sentence("Hungarian", _LANGUAGE), "hungarian 匈牙利语"),
    "ro": Tongue(Sentence("Romanian", _LANGUAGE), "romanian 罗马尼亚语"),
    "bg": Tongue(Sentence("Bulgarian", _LANGUAGE), "bulgarian 保加利亚语"),
    "hr": Tongue(Sentence("Croatian", _LANGUAGE), "croatian 克罗地亚语"),
    "el": Tongue(Sentence("Greek", _LANGUAGE), "greek 希腊语"),
    "multilingual": Tongue(Sentence("Multilingual", _LANGUAGE), "multilingual 多语言 多语种"),
}
_SPELLINGS = {"cn": "zh", "cmn": "zh", "mandarin": "zh", "chinese": "zh", "cantonese": "yue", "english": "en"}
_WU = Tongue(Sentence("Wu", _LANGUAGE), "wu shanghainese suzhou 吴语 上海话 苏州话")
_XIANG = Tongue(Sentence("Hunanese", _LANGUAGE), "hunanese xiang 湖南话 湘语 长沙话")
_MIN = Tongue(Sentence("Hokkien", _LANGUAGE), "hokkien min 闽南语 福建话")
_HAKKA = Tongue(Sentence("Hakka", _LANGUAGE), "hakka 客家话")
_HUBEI = Tongue(Sentence("Hubei dialect", _LANGUAGE), "hubei wuhan 湖北话 武汉话")

_DIALECTS: dict[str, Tongue] = {
    "粤": _LANGUAGES["yue"],
    "广东": _LANGUAGES["yue"],
    "香港": _LANGUAGES["yue"],
    "四川": Tongue(Sentence("Sichuanese", _LANGUAGE), "sichuanese sichuan 四川话 川话"),
    "重庆": Tongue(Sentence("Chongqing dialect", _LANGUAGE), "chongqing 重庆话"),
    "东北": Tongue(Sentence("Northeastern", _LANGUAGE), "northeastern dongbei 东北话"),
    "河南": Tongue(Sentence("Henan dialect", _LANGUAGE), "henan 河南话"),
    "山东": Tongue(Sentence("Shandong dialect", _LANGUAGE), "shandong 山东话"),
    "陕西": Tongue(Sentence("Shaanxi dialect", _LANGUAGE), "shaanxi 陕西话"),
    "天津": Tongue(Sentence("Tianjin dialect", _LANGUAGE), "tianjin 天津话"),
    "北京": Tongue(Sentence("Beijing dialect", _LANGUAGE), "beijing 北京话 京片子"),
    "台湾": Tongue(Sentence("Taiwan Mandarin", _LANGUAGE), "taiwan 台湾腔 台湾话"),
    "上海": _WU,
    "苏州": _WU,
    "吴语": _WU,
    "湖南": _XIANG,
    "长沙": _XIANG,
    "闽南": _MIN,
    "福建": _MIN,
    "湖北": _HUBEI,
    "武汉": _HUBEI,
    "客家": _HAKKA,
    "梅州": _HAKKA,
    "云南": Tongue(Sentence("Yunnan dialect", _LANGUAGE), "yunnan 云南话 昆明话"),
    "贵州": Tongue(Sentence("Guizhou dialect", _LANGUAGE), "guizhou 贵州话 贵阳话"),
}


def tongue_of(voice: Voice) -> Tongue:
    """What it speaks: a place in the name means a dialect (see "公共声音"), else its language."""
    for place, dialect in _DIALECTS.items():
        if place in voice.name:
            return dialect
    said = voice.language.strip()
    code = said.casefold().replace("_", "-").split("-")[0]
    return _LANGUAGES.get(_SPELLINGS.get(code, code)) or Tongue(None, said)
