"""The voices' names: name, gender, language and description, one voice in a line."""

VOICE_NAMES = """
知性主播·若溪|female|multilingual|端庄清晰，适合新闻与知识讲解
沉稳旁白·景行|male|multilingual|低沉厚重，适合纪录片
活力带货·小满|female|multilingual|语速明快，适合直播与促销
阳光男声·一鸣|male|multilingual|年轻开朗，适合短视频口播
温柔姐姐·知夏|female|multilingual|轻声细语，适合睡前与情感
商务男声·文博|male|multilingual|专业可信，适合企业宣传
甜美女声·糖糖|female|multilingual|
磁性男声·沐阳|male|multilingual|略带磁性，适合有声书
亲切客服·晓月|female|multilingual|耐心亲切，适合客服与通知
新闻男声·正清|male|multilingual|字正腔圆
元气少女·果果|female|multilingual|活泼俏皮，适合美食与旅行
少年音·子航|male|multilingual|清亮干净
教育讲师·静文|female|multilingual|条理清楚，适合课程
培训讲师·志远|male|multilingual|有力从容，适合培训
邻家女孩·小雨|female|multilingual|自然随和
说书先生·老白|male|multilingual|抑扬顿挫，适合故事
御姐女声·凌霜|female|multilingual|干练冷静，适合时尚
热血解说·阿飞|male|multilingual|激情洋溢，适合游戏与体育
童声女孩·朵朵|female|multilingual|稚嫩可爱，适合儿童故事
慈祥爷爷·福伯|male|multilingual|苍老和蔼
慈祥奶奶·桂芬|female|multilingual|温暖慢语
科技男声·星河|male|multilingual|冷静利落，适合数码评测
财经女声·思琪|female|multilingual|专业干练，适合财经
汽车解说·大伟|male|multilingual|浑厚有力
美妆达人·安娜|female|multilingual|时尚轻快
健身教练·铁柱|male|multilingual|有力鼓舞
母婴妈妈·慧敏|female|multilingual|温和细致
房产顾问·嘉诚|male|multilingual|诚恳稳重
文艺女声·素心|female|multilingual|清冷诗意，适合散文
深夜电台·顾北|male|multilingual|低语慵懒
法律顾问·严明|male|multilingual|严谨清晰
医生讲堂·林医生|female|multilingual|专业安心
农技员·田大哥|male|multilingual|朴实接地气
导游小姐·云朵|female|multilingual|热情明亮
历史讲述·司马|male|multilingual|庄重深远
瑜伽老师·静好|female|multilingual|舒缓放松
广告男声·天宇|male|multilingual|大气磅礴
萌系女声·奶糖|female|multilingual|
广告女声·尚雅|female|multilingual|优雅大气
相声演员·小德|male|multilingual|诙谐逗趣
校园广播·书颜|female|multilingual|青春清新
东北大哥·老铁|male|cn|东北话，豪爽幽默
东北大妹子·翠花|female|cn|东北话，泼辣热情
四川辣妹·幺妹|female|cn|四川话，爽利
四川小哥·雄娃|male|cn|四川话，风趣
重庆嬢嬢·秀兰|female|cn|重庆话
重庆崽儿·江哥|male|cn|重庆话，直率
河南大叔·建国|male|cn|河南话，朴实
河南姑娘·豫莲|female|cn|河南话
陕西老汉·秦伯|male|cn|陕西话，浑厚
陕西女娃·长安|female|cn|陕西话
山东大汉·鲁哥|male|cn|山东话，憨厚
山东嫂子·泉姐|female|cn|山东话
天津卫·三爷|male|cn|天津话，逗乐
天津小妹·海河|female|cn|天津话
北京大爷·胡同李|male|cn|北京话，京味儿
北京姑娘·燕妮|female|cn|北京话
上海阿姨·弄堂婉|female|cn|上海话，软糯
上海先生·浦生|male|cn|上海话，斯文
湖南妹陀·湘湘|female|cn|长沙话
湖南满哥·洞庭|male|cn|长沙话
湖北伢·汉生|male|cn|武汉话
湖北姑娘·楚楚|female|cn|武汉话
广东靓女·阿珍|female|cn|粤语，自然
广东靓仔·阿强|male|cn|粤语，活力
香港主播·咏仪|female|cn|粤语，新闻腔
粤语旁白·家辉|male|cn|粤语，沉稳
客家阿妹·梅花|female|cn|客家话
梅州阿公·客家叔|male|cn|客家话
台湾女生·小妤|female|cn|台湾腔，温柔
台湾男生·冠宇|male|cn|台湾腔，亲和
云南姑娘·彩云|female|cn|昆明话
贵州小哥·黔生|male|cn|贵阳话
Emma|female|en|Warm American narrator, good for explainers
James|male|en|Calm British newsreader
Olivia|female|en|Bright and friendly, good for shops and offers
William|male|en|Deep documentary voice
Sophia|female|en|Clear teacher, unhurried
Henry|male|en|Confident business presenter
Ava|female|en|Young and lively
Lucas|male|en|Relaxed podcast host
Grace|female|en|Gentle bedtime reader
Oliver|male|en|Energetic sports commentator
Charlotte|female|en|Polished corporate voice
Daniel|male|en|Neutral and even
Amelia|female|en|
Benjamin|male|en|Thoughtful storyteller
Hazel|female|en|Scottish warmth
Angus|male|en|Scottish and steady
Ruby|female|en|Cheerful Caribbean lilt
Marlon|male|en|Easy Caribbean lilt
Chloe|female|en|Quick and playful
Theodore|male|en|Elderly and kind
双语主播·Linda|female|multilingual|中英双语，国际范
双语主播·Kevin|male|multilingual|中英双语，商务
双语老师·Amy|female|multilingual|中英双语，教学
双语解说·Leo|male|multilingual|中英双语，科技
双语客服·Nina|female|multilingual|中英双语，亲切
"""
