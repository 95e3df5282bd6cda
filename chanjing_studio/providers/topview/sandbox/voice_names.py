"""The voices: name, language, gender, age, style and accent, a line each; and what is said in each language (§7)."""

VOICE_NAMES = """
Margaret|en|female|Old|UGC|British
Oliver|en|male|Young|Advertisement|American
Grace|en|female|Young|Influencer|American
Henry|en|male|Middle Age|Advertisement|British
Ruby|en|female|Young|UGC|Australian
Jack|en|male|Middle Age|UGC|Australian
Priya|en|female|Young|Influencer|Indian
Arjun|en|male|Middle Age|Advertisement|Indian
Amara|en|female|Middle Age|UGC|African
Kofi|en|male|Young|Influencer|African
Mei|en|female|Young|Advertisement|Singaporean
Wei Jie|en|male|Young|UGC|Singaporean
Layla|en|female|Young|Influencer|Middle Eastern
Samir|en|male|Old|UGC|Middle Eastern
Bella|en|female|Young|UGC|Filipino
Nikolai|en|male|Middle Age|Advertisement|Eastern European
Pip|en|female|Young|Cartoon_And_Animals|American
Professor Owl|en|male|Old|Cartoon_And_Animals|British
Biscuit|en|male|Young|Cartoon_And_Animals|Australian
Walter|en|male|Old|Advertisement|American
Eleanor|en|female|Middle Age|Advertisement|American
Noor|en|female|Young|UGC|North African
晓雯|zh-CN|female|Young|UGC|Chinese
子墨|zh-CN|male|Young|Influencer|Chinese
静姝|zh-CN|female|Middle Age|Advertisement|Chinese
国华|zh-CN|male|Old|UGC|Chinese
小团子|zh-CN|female|Young|Cartoon_And_Animals|Chinese
佩珊|zh-Hant|female|Young|UGC|Taiwanese
志豪|zh-Hant|male|Middle Age|Advertisement|Taiwanese
さくら|ja|female|Young|Influencer|Japanese
健太|ja|male|Middle Age|Advertisement|Japanese
Ji-woo|ko|female|Young|UGC|Korean
Min-jun|ko|male|Middle Age|Advertisement|Korean
Lucía|es|female|Young|UGC|Spanish
Javier|es|male|Middle Age|Advertisement|Spanish
Valentina|es|female|Young|Influencer|Mexican
Diego|es|male|Young|UGC|Mexican
Camila|es|female|Middle Age|Advertisement|Colombian
Mateo|es|male|Old|UGC|Argentinian
Camille|fr|female|Young|UGC|French
Étienne|fr|male|Middle Age|Advertisement|French
Lena|de|female|Young|Influencer|German
Matthias|de|male|Middle Age|Advertisement|German
Reto|de|male|Old|UGC|Swiss
Giulia|it|female|Young|UGC|Italian
Lorenzo|it|male|Middle Age|Advertisement|Italian
Beatriz|pt|female|Young|Influencer|Brazilian
Thiago|pt|male|Young|UGC|Brazilian
Inês|pt|female|Middle Age|Advertisement|Portuguese
Anastasia|ru|female|Young|UGC|Russian
Dmitri|ru|male|Middle Age|Advertisement|Russian
Aigerim|ru|female|Young|Influencer|Kazakh
Noura|ar|female|Young|UGC|Middle Eastern
Youssef|ar|male|Middle Age|Advertisement|North African
Elitsa|bg|female|Middle Age|UGC|Eastern European
Ivan|hr|male|Young|UGC|Eastern European
Tereza|cs|female|Young|UGC|Eastern European
Freja|da|female|Young|UGC|
Sanne|nl|female|Young|Influencer|Dutch
Daan|nl|male|Middle Age|Advertisement|Dutch
Tala|fil|female|Young|UGC|Filipino
Aino|fi|female|Middle Age|UGC|
Eleni|el|female|Young|UGC|
Ananya|hi|female|Young|Influencer|Indian
Rohan|hi|male|Middle Age|Advertisement|Indian
Zsófia|hu|female|Young|UGC|Eastern European
Dewi|id|female|Young|UGC|Indonesian
Budi|id|male|Middle Age|Advertisement|Indonesian
Aisyah|ms|female|Young|UGC|Malay
Solveig|nb|female|Middle Age|UGC|
Zofia|pl|female|Young|UGC|Polish
Jakub|pl|male|Middle Age|Advertisement|Polish
Ioana|ro|female|Young|UGC|Eastern European
Zuzana|sk|female|Young|UGC|Eastern European
Astrid|sv|female|Young|UGC|
Elif|tr|female|Young|Influencer|Turkish
Mehmet|tr|male|Old|UGC|Turkish
Oksana|uk|female|Young|UGC|Eastern European
Linh|vi|female|Young|UGC|Vietnamese
Minh|vi|male|Middle Age|Advertisement|Vietnamese
Ploy|th|female|Young|Influencer|Thai
"""

SAMPLES = {
    "en": "Hello, I am {name}. I would love to read your script.",
    "ar": "مرحبا، يسعدني أن أقرأ نصك.",
    "bg": "Здравейте, с удоволствие ще прочета вашия текст.",
    "hr": "Bok, rado ću pročitati vaš tekst.",
    "cs": "Dobrý den, ráda přečtu váš text.",
    "da": "Hej, jeg læser gerne din tekst.",
    "nl": "Hallo, ik lees je tekst graag voor.",
    "fil": "Kumusta, babasahin ko ang iyong teksto.",
    "fi": "Hei, luen mielelläni tekstisi.",
    "fr": "Bonjour, je lirai votre texte avec plaisir.",
    "de": "Hallo, ich lese Ihren Text gern vor.",
    "el": "Γεια σας, θα χαρώ να διαβάσω το κείμενό σας.",
    "hi": "नमस्ते, मैं आपका पाठ पढ़ना चाहूँगी।",
    "hu": "Üdvözlöm, szívesen felolvasom a szövegét.",
    "id": "Halo, saya senang membacakan naskah Anda.",
    "it": "Ciao, leggerò volentieri il tuo testo.",
    "ja": "こんにちは、あなたの原稿をお読みします。",
    "ko": "안녕하세요, 원고를 읽어 드리겠습니다.",
    "ms": "Helo, saya gembira membaca skrip anda.",
    "nb": "Hei, jeg leser gjerne teksten din.",
    "pl": "Cześć, chętnie przeczytam twój tekst.",
    "pt": "Olá, vou ler o seu texto com prazer.",
    "ro": "Bună, îți citesc textul cu plăcere.",
    "ru": "Здравствуйте, я с удовольствием прочитаю ваш текст.",
    "zh-CN": "你好，我是{name}，很高兴为你朗读。",
    "sk": "Dobrý deň, rada prečítam váš text.",
    "es": "Hola, leeré tu texto con mucho gusto.",
    "sv": "Hej, jag läser gärna din text.",
    "zh-Hant": "你好，我是{name}，很高興為你朗讀。",
    "tr": "Merhaba, metnini okumaktan mutluluk duyarım.",
    "uk": "Вітаю, я залюбки прочитаю ваш текст.",
    "vi": "Xin chào, tôi rất vui được đọc bài của bạn.",
    "th": "สวัสดี ยินดีอ่านบทของคุณ",
}
