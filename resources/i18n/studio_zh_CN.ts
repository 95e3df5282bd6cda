<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name />
        <message>
            <source>The list of jobs is not open.</source>
            <translation>任务列表还没打开。</translation>
        </message>
        <message>
            <source>No backup of the list of jobs could be made today. {reason}</source>
            <translation>今天没能备份任务列表。{reason}</translation>
        </message>
        <message>
            <source>The sandbox on this computer</source>
            <translation>这台电脑上的沙盒</translation>
        </message>
        <message>
            <source>Results of your jobs</source>
            <translation>你的任务的成品</translation>
        </message>
        <message>
            <source>Version {version} of this program is there.</source>
            <translation>本软件有新版本 {version}。</translation>
        </message>
        <message>
            <source>{cloud}: signing in, lists, jobs, and where to upload</source>
            <translation>{cloud}：登录、列表、任务，以及上传到哪里</translation>
        </message>
        <message>
            <source>{cloud}: finished videos and sounds, samples and pictures</source>
            <translation>{cloud}：做好的视频和音频、样音和图片</translation>
        </message>
        <message>
            <source>See what is new</source>
            <translation>看看更新了什么</translation>
        </message>
        <message>
            <source>Shall this program look for new versions of itself, once a day at most? Only {host} is asked then, and nothing about you or your work is sent. Settings can change this at any time.</source>
            <translation>要让软件自动检查新版本吗？每天最多一次，只访问 {host}，不会发送任何与你或你的作品有关的内容。可以随时在“设置”中更改。</translation>
        </message>
        <message>
            <source>Yes, look</source>
            <translation>好，检查</translation>
        </message>
        <message>
            <source>New versions</source>
            <translation>新版本</translation>
        </message>
        <message>
            <source>Sign in first, or try the sandbox.</source>
            <translation>先登录，或者试试沙盒。</translation>
        </message>
        <message>
            <source>The tour takes place in the sandbox</source>
            <translation>导览在沙盒里进行</translation>
        </message>
        <message>
            <source>Nothing is paid there. Your account is left alone meanwhile, and you are back in it afterwards.</source>
            <translation>沙盒里不花钱。这期间不动你的账号，结束后会回到账号。</translation>
        </message>
        <message>
            <source>Begin the tour</source>
            <translation>开始导览</translation>
        </message>
        <message>
            <source>Sandbox</source>
            <translation>沙盒</translation>
        </message>
        <message numerus="yes">
            <source>%n jobs are still uploading</source>
            <translation>
                <numerusform>还有 %n 个任务正在上传</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore the backup of {date}</source>
            <translation>恢复 {date} 的备份</translation>
        </message>
        <message numerus="yes">
            <source>%n jobs are missing in the list, and a backup of {date} holds them.</source>
            <translation>
                <numerusform>任务列表里少了 %n 个任务，{date} 的备份里有。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files were dropped. A job takes one video and one recording: the first of each was taken, the others were left alone.</source>
            <translation>
                <numerusform>一共拖进来 %n 个文件。一个任务只用一段视频和一段录音：各取了第一个，其余的没有动。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{what} A backup of {date} holds %n jobs that are missing here.</source>
            <translation>
                <numerusform>{what}{date} 的备份里还有这里缺的 %n 个任务。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs came back from the backup of {date}. Those that had not ended are looked for in the cloud, and nothing is sent without asking you.</source>
            <translation>
                <numerusform>从 {date} 的备份找回了 %n 个任务。没做完的会先到云端列表里找，不问过你什么都不提交。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is lost: they go on when the program is started again.</source>
            <translation>不会丢：下次打开程序，它们接着上传。</translation>
        </message>
        <message>
            <source>Keep it open</source>
            <translation>不关</translation>
        </message>
        <message>
            <source>Close now</source>
            <translation>现在关</translation>
        </message>
        <message>
            <source>See diagnostics</source>
            <translation>查看诊断</translation>
        </message>
        <message>
            <source>Last time the program crashed. Your jobs and your draft are safe. What happened is noted on this computer, and was sent to nobody.</source>
            <translation>上次程序意外关闭了。任务和草稿都还在。出错的经过只记在这台电脑上，没有发给任何人。</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
        <message>
            <source>The account was changed meanwhile. Try again.</source>
            <translation>刚才换了账号。再试一次。</translation>
        </message>
        <message>
            <source>{cause} {advice}</source>
            <comment>two whole sentences in a row</comment>
            <translation>{cause}{advice}</translation>
        </message>
        <message>
            <source>The file is gone</source>
            <translation>文件不见了</translation>
        </message>
        <message>
            <source>“{name}” is not there: it was moved, renamed or deleted.</source>
            <translation>“{name}”不在了：被移走、改名或删掉了。</translation>
        </message>
        <message>
            <source>Choose it again.</source>
            <translation>重新选一次。</translation>
        </message>
        <message>
            <source>This is a folder</source>
            <translation>这是文件夹</translation>
        </message>
        <message>
            <source>“{name}” is a folder.</source>
            <translation>“{name}”是文件夹。</translation>
        </message>
        <message>
            <source>This file cannot be read</source>
            <translation>这个文件读不了</translation>
        </message>
        <message>
            <source>This computer does not let you read “{name}”.</source>
            <translation>这台电脑不让你读“{name}”。</translation>
        </message>
        <message>
            <source>Allow reading it in its properties, close other programs that use it, or choose another file.</source>
            <translation>在文件属性里允许读取，关掉正在用它的程序，或者换一个文件。</translation>
        </message>
        <message>
            <source>This file is empty</source>
            <translation>这个文件是空的</translation>
        </message>
        <message>
            <source>“{name}” holds nothing: 0 bytes.</source>
            <translation>“{name}”里什么也没有：0 字节。</translation>
        </message>
        <message>
            <source>Copy or export it again, or choose another file.</source>
            <translation>重新拷贝或导出一次，或者换一个文件。</translation>
        </message>
        <message>
            <source>This file is damaged</source>
            <translation>这个文件坏了</translation>
        </message>
        <message>
            <source>“{name}” breaks off or is damaged: nothing can play it to its end.</source>
            <translation>“{name}”中途断了或者坏了，放不到头。</translation>
        </message>
        <message>
            <source>“{name}” holds text.</source>
            <translation>“{name}”里面是文字。</translation>
        </message>
        <message>
            <source>“{name}” holds a web page.</source>
            <translation>“{name}”里面是网页。</translation>
        </message>
        <message>
            <source>“{name}” holds a document.</source>
            <translation>“{name}”里面是文档。</translation>
        </message>
        <message>
            <source>“{name}” holds packed files.</source>
            <translation>“{name}”里面是压缩包。</translation>
        </message>
        <message>
            <source>“{name}” holds a picture.</source>
            <translation>“{name}”里面是图片。</translation>
        </message>
        <message>
            <source>“{name}” holds something that no player knows.</source>
            <translation>“{name}”里面的内容，播放器都认不出来。</translation>
        </message>
        <message>
            <source>No pictures here</source>
            <translation>这里放不了图片</translation>
        </message>
        <message>
            <source>“{name}” is of the kind {form}, which the cloud does not take.</source>
            <translation>“{name}”是 {form} 格式，云端不收。</translation>
        </message>
        <message>
            <source>The cloud does not take this kind</source>
            <translation>云端不收这种格式</translation>
        </message>
        <message>
            <source>“{name}” is a recording: sound without a picture.</source>
            <translation>“{name}”是录音：有声音，没有画面。</translation>
        </message>
        <message>
            <source>“{name}” is a video; a recording is sound alone.</source>
            <translation>“{name}”是视频；录音只要声音。</translation>
        </message>
        <message>
            <source>This video has no picture</source>
            <translation>这个视频没有画面</translation>
        </message>
        <message>
            <source>“{name}” has sound but no picture.</source>
            <translation>“{name}”没有画面，只有声音。</translation>
        </message>
        <message>
            <source>This recording has no sound</source>
            <translation>这段录音没有声音</translation>
        </message>
        <message>
            <source>“{name}” holds no sound.</source>
            <translation>“{name}”里没有声音。</translation>
        </message>
        <message>
            <source>This file is not a video</source>
            <translation>这个文件不是视频</translation>
        </message>
        <message>
            <source>This file is not a recording</source>
            <translation>这个文件不是录音</translation>
        </message>
        <message>
            <source>Choose an mp4, mov or webm.</source>
            <translation>换一个 mp4、mov 或 webm。</translation>
        </message>
        <message>
            <source>Choose an mp3, m4a or wav.</source>
            <translation>换一个 mp3、m4a 或 wav。</translation>
        </message>
        <message>
            <source>Save it as an mp4 in a video editor, or choose another file.</source>
            <translation>用剪辑软件另存为 mp4，或者换一个文件。</translation>
        </message>
        <message>
            <source>Save it as an mp3 in a sound editor, or choose another file.</source>
            <translation>用音频软件另存为 mp3，或者换一个文件。</translation>
        </message>
        <message>
            <source>Sound and video cannot play: this system lacks {library}. Install it.</source>
            <translation>音频和视频播放不了：系统里缺 {library}。装上它就好。</translation>
        </message>
        <message>
            <source>This cannot be played here: nothing on this computer knows its kind.</source>
            <translation>这里放不了：这台电脑认不出这种格式。</translation>
        </message>
        <message>
            <source>This cannot be played: the file is gone or cannot be read.</source>
            <translation>放不了：文件不见了，或者读不出来。</translation>
        </message>
        <message>
            <source>This cannot be played now: its link does not answer. Check the network, then try again.</source>
            <translation>现在放不了：链接没有回应。看看网络，再试一次。</translation>
        </message>
        <message>
            <source>{address} is not an address of a cloud: it begins with https://.</source>
            <translation>{address} 不是云端的网址：云端的网址以 https:// 开头。</translation>
        </message>
        <message>
            <source>{address} is not encrypted. Plain http is for this computer only: use https.</source>
            <translation>{address} 没有加密。http 只能用于这台电脑，改用 https。</translation>
        </message>
        <message>
            <source>App ID or Secret Key is not right.</source>
            <translation>App ID 或 Secret Key 不对。</translation>
        </message>
        <message>
            <source>The script is empty.</source>
            <translation>文案是空的。</translation>
        </message>
        <message>
            <source>The cloud refuses a script with emoji.</source>
            <translation>文案里有表情符号，云端退回了整篇。</translation>
        </message>
        <message>
            <source>The cloud does not allow what the script says.</source>
            <translation>文案里有云端不允许的内容。</translation>
        </message>
        <message>
            <source>The cloud cannot speak a script of digits only.</source>
            <translation>文案不能全是数字，云端念不了。</translation>
        </message>
        <message>
            <source>The script is too long for the cloud.</source>
            <translation>文案太长，云端不收。</translation>
        </message>
        <message>
            <source>The voice does not speak this language.</source>
            <translation>这个声音不会说这种语言。</translation>
        </message>
        <message>
            <source>The cloud no longer has this voice. Choose another.</source>
            <translation>云端已经没有这个声音了。换一个。</translation>
        </message>
        <message>
            <source>“{name}” was not deleted. {reason}</source>
            <translation>“{name}”没有删掉。{reason}</translation>
        </message>
        <message>
            <source>This cloud lets nobody delete it from here.</source>
            <translation>这家云端不能在这里删除它。</translation>
        </message>
        <message>
            <source>The public voices could not be looked up now. {reason}</source>
            <translation>公共声音暂时查不到。{reason}</translation>
        </message>
        <message>
            <source>Your own voices could not be looked up now. {reason}</source>
            <translation>你自己的声音暂时查不到。{reason}</translation>
        </message>
        <message>
            <source>This voice is still being made. Wait until it is done, or choose another.</source>
            <translation>这个声音还在生成。等它做好，或者换一个。</translation>
        </message>
        <message>
            <source>This voice has expired in the cloud. Choose another.</source>
            <translation>这个声音在云端已过期。换一个。</translation>
        </message>
        <message>
            <source>The cloud could not make this voice and did not say why. Choose another.</source>
            <translation>云端没能做出这个声音，也没说原因。换一个。</translation>
        </message>
        <message>
            <source>The cloud could not make this voice: {reason}</source>
            <translation>云端没能做出这个声音：{reason}</translation>
        </message>
        <message>
            <source>The cloud could not take the recording.</source>
            <translation>云端收不了这段录音。</translation>
        </message>
        <message>
            <source>The cloud hears no human voice in the recording. Is it mono?</source>
            <translation>云端在录音里没听到人声。是单声道吗？</translation>
        </message>
        <message>
            <source>The cloud cannot read this kind of recording.</source>
            <translation>云端读不了这种格式的录音。</translation>
        </message>
        <message>
            <source>The recording is too short for the cloud.</source>
            <translation>录音太短，云端不收。</translation>
        </message>
        <message>
            <source>The recording is too long for the cloud.</source>
            <translation>录音太长，云端不收。</translation>
        </message>
        <message>
            <source>The video is too long for the cloud.</source>
            <translation>视频太长，云端不收。</translation>
        </message>
        <message>
            <source>The cloud could not read the video.</source>
            <translation>云端读不出这个视频。</translation>
        </message>
        <message>
            <source>The cloud could not read the recording.</source>
            <translation>云端读不出这段录音。</translation>
        </message>
        <message>
            <source>The cloud does not make videos of this size.</source>
            <translation>云端不做这个尺寸的视频。</translation>
        </message>
        <message>
            <source>The cloud takes a volume of 1 to 100.</source>
            <translation>音量要在 1 到 100 之间。</translation>
        </message>
        <message>
            <source>The cloud takes a speed of 0.5 to 2.</source>
            <translation>语速要在 0.5 到 2 之间。</translation>
        </message>
        <message>
            <source>The cloud does not take this pitch.</source>
            <translation>云端不收这个音调。</translation>
        </message>
        <message>
            <source>The cloud does not take this callback address.</source>
            <translation>云端不收这个回调地址。</translation>
        </message>
        <message>
            <source>The cloud does not know this way to go on at the end.</source>
            <translation>云端不支持这种“画面不够时”的做法。</translation>
        </message>
        <message>
            <source>The cloud does not know this order of frames.</source>
            <translation>云端不支持这种画面顺序。</translation>
        </message>
        <message>
            <source>The cloud does not know this model.</source>
            <translation>云端不支持这个模型。</translation>
        </message>
        <message>
            <source>This computer's clock is off, so the cloud refuses it. Set the time to automatic.</source>
            <translation>电脑的时钟不准，云端因此不认。把时间设为自动就好。</translation>
        </message>
        <message>
            <source>This computer's clock is {minutes} min slow, so the cloud refuses it. Set the time to automatic.</source>
            <translation>电脑的时钟慢了 {minutes} 分钟，云端因此不认。把时间设为自动就好。</translation>
        </message>
        <message>
            <source>This computer's clock is {minutes} min fast, so the cloud refuses it. Set the time to automatic.</source>
            <translation>电脑的时钟快了 {minutes} 分钟，云端因此不认。把时间设为自动就好。</translation>
        </message>
        <message>
            <source>The cloud's answer lacks what it should hold: {field}.</source>
            <translation>云端的回应少了该有的内容：{field}。</translation>
        </message>
        <message>
            <source>There are not enough beans, or a cap was reached.</source>
            <translation>蝉豆不够，或者到了上限。</translation>
        </message>
        <message>
            <source>The cloud said no: {message}</source>
            <translation>云端没有答应：{message}</translation>
        </message>
        <message>
            <source>Something broke inside the cloud. It is not known whether it took the job.</source>
            <translation>云端内部出了错。不确定它收下任务没有。</translation>
        </message>
        <message>
            <source>The cloud's answer could not be read. It is not known whether it took the job.</source>
            <translation>云端的回应读不懂。不确定它收下任务没有。</translation>
        </message>
        <message>
            <source>A web page came instead of the cloud's answer. Does this network ask you to sign in first?</source>
            <translation>来的不是云端的回应，是一个网页。这个网络是不是要先登录？</translation>
        </message>
        <message>
            <source>The cloud's answer could not be read.</source>
            <translation>云端的回应读不懂。</translation>
        </message>
        <message>
            <source>No proxy: {host} is called directly.</source>
            <translation>没有用代理，直接连 {host}。</translation>
        </message>
        <message>
            <source>As the system says, calls go through the proxy {proxy}.</source>
            <translation>按系统设置，通过代理 {proxy} 连接。</translation>
        </message>
        <message>
            <source>As chosen under Network, calls go through the proxy {proxy}.</source>
            <translation>按“网络”里的设置，通过代理 {proxy} 连接。</translation>
        </message>
        <message>
            <source>The name {host} is known.</source>
            <translation>域名 {host} 找得到。</translation>
        </message>
        <message>
            <source>{host} can be reached.</source>
            <translation>{host} 连得上。</translation>
        </message>
        <message>
            <source>The proxy lets calls to {host} through.</source>
            <translation>代理放行了 {host}。</translation>
        </message>
        <message>
            <source>{host} is there, but has trouble of its own ({status}).</source>
            <translation>{host} 在线，但它自己出了问题（{status}）。</translation>
        </message>
        <message>
            <source>There is nothing to do on this computer: try again in a few minutes.</source>
            <translation>这台电脑上什么都不用改，过几分钟再试。</translation>
        </message>
        <message>
            <source>{host} answers, but not as a cloud does ({status}).</source>
            <translation>{host} 有回应，但不像是云端的回应（{status}）。</translation>
        </message>
        <message>
            <source>A firewall may keep the call away: try another network, or ask who looks after this one.</source>
            <translation>可能被防火墙拦下了：换个网络试试，或者问问网络管理员。</translation>
        </message>
        <message>
            <source>{host} answers as it should.</source>
            <translation>{host} 回应正常。</translation>
        </message>
        <message>
            <source>A web page answers in place of {host}.</source>
            <translation>回应的是一个网页，不是 {host}。</translation>
        </message>
        <message>
            <source>Networks of hotels and companies answer so until somebody signs in: open any page in the browser, sign in there, then check again.</source>
            <translation>酒店和公司的网络在登录之前会这样：在浏览器里随便打开一个网页，登录网络，再检查一遍。</translation>
        </message>
        <message>
            <source>This computer's clock and that of {host} go together.</source>
            <translation>这台电脑的时钟和 {host} 一致。</translation>
        </message>
        <message>
            <source>This computer's clock is {minutes} min slow, by that of {host}.</source>
            <translation>和 {host} 比，这台电脑的时钟慢了 {minutes} 分钟。</translation>
        </message>
        <message>
            <source>This computer's clock is {minutes} min fast, by that of {host}.</source>
            <translation>和 {host} 比，这台电脑的时钟快了 {minutes} 分钟。</translation>
        </message>
        <message>
            <source>Set date and time to automatic in the system's settings: clouds refuse uploads by a wrong clock.</source>
            <translation>在系统设置里把日期和时间设为自动：时钟不准，云端会拒绝上传。</translation>
        </message>
        <message>
            <source>The proxy of this computer is none for web addresses ({kind}).</source>
            <translation>这台电脑的代理不能用来访问网址（{kind}）。</translation>
        </message>
        <message>
            <source>Choose an http proxy under Network, or none. SOCKS proxies are not supported.</source>
            <translation>在“网络”里改用 http 代理，或者不用代理。不支持 SOCKS 代理。</translation>
        </message>
        <message>
            <source>The proxy {proxy} asks for a name and a password.</source>
            <translation>代理 {proxy} 要用户名和密码。</translation>
        </message>
        <message>
            <source>Put both into the proxy of the system's settings, and choose System under Network.</source>
            <translation>把用户名和密码填进系统的代理设置，再在“网络”里选“系统”。</translation>
        </message>
        <message>
            <source>The proxy does not let calls to {host} through ({status}).</source>
            <translation>代理不放行 {host}（{status}）。</translation>
        </message>
        <message>
            <source>Ask who looks after the proxy to let this name through, or use another network.</source>
            <translation>让代理的管理员放行这个域名，或者换个网络。</translation>
        </message>
        <message>
            <source>Nobody told where {host} is.</source>
            <translation>没查到 {host} 在哪里。</translation>
        </message>
        <message>
            <source>Is this computer online? Look at its Wi-Fi or cable; then start the router anew.</source>
            <translation>电脑联网了吗？看看 Wi-Fi 或网线，再重启路由器试试。</translation>
        </message>
        <message>
            <source>Is this computer online? If so, a filter in this network hides the name: try another network.</source>
            <translation>电脑联网了吗？如果联网了，就是这个网络屏蔽了这个域名：换个网络试试。</translation>
        </message>
        <message>
            <source>There is no {host}, says this network.</source>
            <translation>这个网络说没有 {host} 这个域名。</translation>
        </message>
        <message>
            <source>Is this computer online? Then a firewall is in the way, or the cloud is down.</source>
            <translation>电脑联网了吗？如果联网了，就是防火墙拦住了，或者云端停机了。</translation>
        </message>
        <message>
            <source>{host} cannot be reached: the connection is refused.</source>
            <translation>{host} 连不上：连接被拒绝。</translation>
        </message>
        <message>
            <source>This computer has no way to {host}.</source>
            <translation>这台电脑到不了 {host}。</translation>
        </message>
        <message>
            <source>The connection to {host} is cut before an answer comes.</source>
            <translation>和 {host} 的连接在收到回应之前断了。</translation>
        </message>
        <message>
            <source>A firewall does so, or a proxy: try another network, or ask who looks after this one.</source>
            <translation>防火墙或代理会这样：换个网络试试，或者问问网络管理员。</translation>
        </message>
        <message>
            <source>A firewall may swallow the calls, or the line is down: try another network, or later.</source>
            <translation>可能被防火墙吞掉了，或者线路断了：换个网络，或者晚点再试。</translation>
        </message>
        <message>
            <source>{host} does not answer.</source>
            <translation>{host} 没有回应。</translation>
        </message>
        <message>
            <source>Look at the proxy under Network: is its address right, and is it running?</source>
            <translation>看看“网络”里的代理：地址对吗？代理开着吗？</translation>
        </message>
        <message>
            <source>The connection is safe, but {signer} reads along: it signed for {host}.</source>
            <translation>连接是加密的，但 {signer} 看得到内容：{host} 的证书是它签的。</translation>
        </message>
        <message>
            <source>Networks of companies and virus scanners do so. Nothing needs to be done while all works.</source>
            <translation>公司网络和杀毒软件会这样。只要能正常使用，什么都不用改。</translation>
        </message>
        <message>
            <source>The certificate of {host} holds.</source>
            <translation>{host} 的证书有效。</translation>
        </message>
        <message>
            <source>The certificate of {host} holds, signed by {signer}.</source>
            <translation>{host} 的证书有效，由 {signer} 签发。</translation>
        </message>
        <message>
            <source>This computer does not trust the certificate of {host}: {reason}.</source>
            <translation>这台电脑不信任 {host} 的证书：{reason}。</translation>
        </message>
        <message>
            <source>The certificate of {host} begins only on {day}.</source>
            <translation>{host} 的证书从 {day} 才开始有效。</translation>
        </message>
        <message>
            <source>The certificate of {host} ended on {day}.</source>
            <translation>{host} 的证书在 {day} 已经过期。</translation>
        </message>
        <message>
            <source>Somebody else answers in place of {host}: the certificate is for {others}.</source>
            <translation>回应的不是 {host}：证书是给 {others} 的。</translation>
        </message>
        <message>
            <source>The certificate of {host} is signed by {signer}, whom this computer does not trust.</source>
            <translation>{host} 的证书由 {signer} 签发，这台电脑不信任它。</translation>
        </message>
        <message>
            <source>Networks of companies and virus scanners sign so when they look into connections. Ask who looks after them to put their certificate on this computer. If nobody knows of it, use another network.</source>
            <translation>公司网络和杀毒软件检查连接时会这样签发。让管理员把它的证书装到这台电脑上；如果没人知道这回事，就换个网络。</translation>
        </message>
        <message>
            <source>Look at the date and the time of this computer, and set them to automatic. If they are right, the fault is at the other side: try again later.</source>
            <translation>看看这台电脑的日期和时间，把它们设为自动。如果没有错，就是对方的问题：晚点再试。</translation>
        </message>
        <message>
            <source>The cloud ended this sign-in. Another program may be using the same key.</source>
            <translation>云端结束了这次登录。可能有别的程序在用同一把密钥。</translation>
        </message>
        <message>
            <source>The cloud has had too many calls for the moment.</source>
            <translation>云端这会儿收到的请求太多了。</translation>
        </message>
        <message>
            <source>The cloud is down for the moment.</source>
            <translation>云端这会儿没在运行。</translation>
        </message>
        <message>
            <source>The network broke at the moment of sending. It is not known whether the cloud got it.</source>
            <translation>提交的那一刻网络断了，不确定云端收到没有。</translation>
        </message>
        <message>
            <source>The connection to {host} broke off. Nothing was lost.</source>
            <translation>和 {host} 的连接断了。什么也没丢。</translation>
        </message>
        <message>
            <source>The cloud gave an address that cannot be opened.</source>
            <translation>云端给的网址打不开。</translation>
        </message>
        <message>
            <source>{host} cannot be reached. Is this computer online?</source>
            <translation>连不上 {host}。电脑联网了吗？</translation>
        </message>
        <message>
            <source>The proxy asks for a name and a password. Look at the proxy in Settings.</source>
            <translation>代理要用户名和密码。到“设置”里看看代理。</translation>
        </message>
        <message>
            <source>SOCKS proxies are not supported. Choose an http proxy in Settings.</source>
            <translation>用不了 SOCKS 代理。到“设置”里换成 http 代理。</translation>
        </message>
        <message>
            <source>The proxy does not let the call through. Look at the proxy in Settings.</source>
            <translation>代理不放行。到“设置”里看看代理。</translation>
        </message>
        <message>
            <source>This computer's clock is slow: {host} shows a certificate from its future.</source>
            <translation>电脑的时钟慢了：{host} 的证书还没到生效的时间。</translation>
        </message>
        <message>
            <source>The certificate of {host} has run out by this computer's clock. Is the date right?</source>
            <translation>按这台电脑的时钟，{host} 的证书过期了。日期对吗？</translation>
        </message>
        <message>
            <source>The certificate of {host} is not trusted by this computer: {reason}.</source>
            <translation>这台电脑不信任 {host} 的证书：{reason}。</translation>
        </message>
        <message>
            <source>The list of new versions took too long to come. Try again later.</source>
            <translation>版本列表迟迟没有加载完。稍后再试。</translation>
        </message>
        <message>
            <source>The list of new versions cannot be had for the moment. Try again later.</source>
            <translation>暂时加载不了版本列表。稍后再试。</translation>
        </message>
        <message>
            <source>Instead of the list of new versions another address came, which was left alone.</source>
            <translation>没有收到版本列表，却被转到了别的地址，所以没有采用。</translation>
        </message>
        <message>
            <source>The list of new versions is not where it should be ({status}).</source>
            <translation>在应有的地址上没有找到版本列表（{status}）。</translation>
        </message>
        <message>
            <source>The list of new versions came in a form that was not asked for.</source>
            <translation>版本列表的格式不对，所以没有采用。</translation>
        </message>
        <message>
            <source>What came is too long for a list of new versions, so it was left alone.</source>
            <translation>收到的内容太长，不可能是版本列表，所以没有采用。</translation>
        </message>
        <message>
            <source>Another program uses this key: each of its sign-ins ends ours.</source>
            <translation>别的程序在用同一把密钥，它一登录，这里就要重新登录。</translation>
        </message>
        <message>
            <source>No account is signed in. Enter its keys in Settings.</source>
            <translation>还没有登录账号。到“设置”里填上密钥。</translation>
        </message>
        <message>
            <source>The cloud's answer is too long to be true.</source>
            <translation>云端的回应长得不正常。</translation>
        </message>
        <message>
            <source>The cloud gave an address that is not safe to open, so it was left alone. Try again later; if it stays so, tell the cloud's support.</source>
            <translation>云端给的网址不安全，所以没有打开。过一会儿再试；一直这样的话，告诉云端客服。</translation>
        </message>
        <message>
            <source>The cloud's file is larger than such a file can be, so it was not fetched.</source>
            <translation>云端的文件大得不像真的，所以没有下载。</translation>
        </message>
        <message>
            <source>The link leads round in circles.</source>
            <translation>这个链接来回跳转，打不开。</translation>
        </message>
        <message>
            <source>What the cloud gave as the times of the subtitles cannot be read. The video is as it was; try later.</source>
            <translation>云端给的字幕时间文件读不出来。视频没有变；过一会儿再试。</translation>
        </message>
        <message>
            <source>The cloud's timing file holds no sentences, so there are no subtitles to save.</source>
            <translation>云端的字幕时间文件里没有句子，没有字幕可保存。</translation>
        </message>
        <message>
            <source>There is no space left for “{name}”. Make room, then save it again.</source>
            <translation>磁盘放不下“{name}”了。腾出空间，再存一次。</translation>
        </message>
        <message>
            <source>“{name}” cannot be written: {reason}.</source>
            <translation>“{name}”写不进去：{reason}。</translation>
        </message>
        <message>
            <source>The cloud's storage is down for the moment.</source>
            <translation>云端的存储这会儿没在运行。</translation>
        </message>
        <message>
            <source>The link does not open any more ({status}).</source>
            <translation>链接打不开了（{status}）。</translation>
        </message>
        <message>
            <source>“{name}” was changed while it was being sent. Wait until it is finished.</source>
            <translation>“{name}”在上传的时候变了。等它写完再来。</translation>
        </message>
        <message>
            <source>“{name}” is no longer there. Choose it again.</source>
            <translation>“{name}”不在了。重新选一次。</translation>
        </message>
        <message>
            <source>“{name}” cannot be read: {reason}.</source>
            <translation>“{name}”读不了：{reason}。</translation>
        </message>
        <message>
            <source>Chanjing</source>
            <translation>蝉镜</translation>
        </message>
        <message>
            <source>“{name}” no longer holds keys.</source>
            <translation>“{name}”里已经没有密钥了。</translation>
        </message>
        <message>
            <source>More options</source>
            <translation>更多选项</translation>
        </message>
        <message>
            <source>The cloud calls this web address when the video is done.</source>
            <translation>视频做好后，云端会访问这个网址。</translation>
        </message>
        <message>
            <source>Output size</source>
            <translation>成片尺寸</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Frames</source>
            <translation>画面顺序</translation>
        </message>
        <message>
            <source>If the picture ends first</source>
            <translation>画面不够时</translation>
        </message>
        <message>
            <source>Callback address</source>
            <translation>回调地址</translation>
        </message>
        <message>
            <source>Standard, 1 bean a second</source>
            <translation>标准，每秒 1 豆</translation>
        </message>
        <message>
            <source>High quality, 2 beans a second</source>
            <translation>高质量，每秒 2 豆</translation>
        </message>
        <message>
            <source>Play it again from the start</source>
            <translation>从头再放</translation>
        </message>
        <message>
            <source>Play it backwards</source>
            <translation>倒着放</translation>
        </message>
        <message>
            <source>In their own order</source>
            <translation>按原来的顺序</translation>
        </message>
        <message>
            <source>In random order</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>About {length} of upright video</source>
            <translation>约 {length}的竖版视频</translation>
        </message>
        <message>
            <source>About {length} of wide video</source>
            <translation>约 {length}的横版视频</translation>
        </message>
        <message>
            <source>About {length} of square video</source>
            <translation>约 {length}的方形视频</translation>
        </message>
        <message numerus="yes">
            <source>About %n beans (2 a second); the cloud's bill decides</source>
            <translation>
                <numerusform>约 %n 蝉豆（每秒 2 豆），以云端结算为准</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n beans (1 a second); the cloud's bill decides</source>
            <translation>
                <numerusform>约 %n 蝉豆（每秒 1 豆），以云端结算为准</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The picture is %n s longer: the video ends with the words.</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>画面比说话长 %n 秒：话说完，视频就结束。</numerusform>
            </translation>
        </message>
        <message>
            <source>Picture and words are about equally long.</source>
            <translation>画面和说话差不多一样长。</translation>
        </message>
        <message numerus="yes">
            <source>The picture is %n s shorter: its frames come in random order until the words end.</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>画面比说话短 %n 秒：画面随机接着放，直到话说完。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The picture is %n s shorter: it plays backwards until the words end.</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>画面比说话短 %n 秒：放完后倒着放，直到话说完。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The picture is %n s shorter: it plays again from the start until the words end.</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>画面比说话短 %n 秒：放完后从头再放，直到话说完。</numerusform>
            </translation>
        </message>
        <message>
            <source>Output {width}×{height}</source>
            <translation>成片 {width}×{height}</translation>
        </message>
        <message>
            <source>high quality</source>
            <translation>高质量模型</translation>
        </message>
        <message>
            <source>standard model</source>
            <translation>标准模型</translation>
        </message>
        <message>
            <source>picture plays backwards</source>
            <translation>画面不够时倒着放</translation>
        </message>
        <message>
            <source>picture repeats from the start</source>
            <translation>画面不够时从头再放</translation>
        </message>
        <message>
            <source>frames in random order</source>
            <translation>画面随机</translation>
        </message>
        <message>
            <source>with a callback</source>
            <translation>有回调</translation>
        </message>
        <message>
            <source>Output width</source>
            <translation>成片宽度</translation>
        </message>
        <message>
            <source>Output height</source>
            <translation>成片高度</translation>
        </message>
        <message>
            <source>Back to {width}×{height}</source>
            <translation>改回 {width}×{height}</translation>
        </message>
        <message>
            <source>The width has to be even.</source>
            <translation>宽度要用偶数。</translation>
        </message>
        <message>
            <source>The height has to be even.</source>
            <translation>高度要用偶数。</translation>
        </message>
        <message>
            <source>Make it {number}</source>
            <comment>a width or height</comment>
            <translation>改成 {number}</translation>
        </message>
        <message>
            <source>Speech</source>
            <comment>a kind of job</comment>
            <translation>语音</translation>
        </message>
        <message>
            <source>Make speech</source>
            <translation>生成语音</translation>
        </message>
        <message>
            <source>About {length} of speech</source>
            <translation>约 {length}的语音</translation>
        </message>
        <message numerus="yes">
            <source>About {length} of speech in %n parts</source>
            <translation>
                <numerusform>约 {length}的语音，分 %n 段</numerusform>
            </translation>
        </message>
        <message>
            <source>The cloud's bill decides</source>
            <translation>以云端结算为准</translation>
        </message>
        <message>
            <source>The cloud's bill decides, for each part</source>
            <translation>每段都以云端结算为准</translation>
        </message>
        <message numerus="yes">
            <source>Split the script into %n parts, or shorten it</source>
            <translation>
                <numerusform>把文案分成 %n 段，或者改短</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n parts will be made</source>
            <comment>of a script</comment>
            <translation>
                <numerusform>会生成 %n 段</numerusform>
            </translation>
        </message>
        <message>
            <source>Each is a job of its own. In Jobs they stand together, and are joined into one sound.</source>
            <translation>每段都是单独的任务。它们在任务列表里排在一起，并合成一个音频。</translation>
        </message>
        <message>
            <source>Do not split</source>
            <translation>不分段</translation>
        </message>
        <message>
            <source>The script is too long for one job</source>
            <translation>文案太长，一个任务放不下</translation>
        </message>
        <message>
            <source>It can be split between sentences into parts under {limit} characters.</source>
            <translation>可以在句子之间断开，每段少于 {limit} 字。</translation>
        </message>
        <message numerus="yes">
            <source>Split into %n parts</source>
            <translation>
                <numerusform>分成 %n 段</numerusform>
            </translation>
        </message>
        <message>
            <source>This takes the place of part {number} of {count} of “{title}”</source>
            <translation>用来替换“{title}”的第 {number} 段（共 {count} 段）</translation>
        </message>
        <message>
            <source>What was made of that part before is no longer joined with the others.</source>
            <translation>这一段以前生成的声音不再和其他段合在一起。</translation>
        </message>
        <message>
            <source>Make it on its own</source>
            <translation>单独生成</translation>
        </message>
        <message numerus="yes">
            <source>%n characters</source>
            <comment>of a script</comment>
            <translation>
                <numerusform>%n 字</numerusform>
            </translation>
        </message>
        <message>
            <source>Speech takes one document: txt, md, docx or srt. The rest was left alone.</source>
            <translation>语音收一份文档：txt、md、docx 或 srt。其他的没动。</translation>
        </message>
        <message>
            <source>Open a document</source>
            <translation>打开文档</translation>
        </message>
        <message>
            <source>Documents (*.txt *.md *.docx *.srt);;All files (*)</source>
            <translation>文档 (*.txt *.md *.docx *.srt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Mark it as made by AI</source>
            <translation>标明由 AI 生成</translation>
        </message>
        <message>
            <source>The cloud puts a mark into the sound. Many places ask that what a machine made says so.</source>
            <translation>云端会在声音里加上标识。很多地方要求机器生成的内容标明来历。</translation>
        </message>
        <message>
            <source>Lip-sync</source>
            <translation>对口型</translation>
        </message>
        <message>
            <source>Choose a video</source>
            <translation>选一段视频</translation>
        </message>
        <message>
            <source>The cloud takes mp4, mov and webm. Choose another video.</source>
            <translation>云端只收 mp4、mov 和 webm。换一段视频。</translation>
        </message>
        <message>
            <source>The cloud takes mp4 and mov. Choose another video.</source>
            <translation>云端只收 mp4 和 mov。换一段视频。</translation>
        </message>
        <message>
            <source>Choose a photo</source>
            <translation>选一张照片</translation>
        </message>
        <message>
            <source>The cloud takes jpg, png, bmp and webp. Choose another photo.</source>
            <translation>云端只收 jpg、png、bmp 和 webp。换一张照片。</translation>
        </message>
        <message>
            <source>A photo has no movement to keep. Choose avatar2.</source>
            <translation>照片没有动作可保留，选 avatar2。</translation>
        </message>
        <message>
            <source>Set the speed between 0.8 and 1.2.</source>
            <translation>语速设在 0.8 到 1.2 之间。</translation>
        </message>
        <message>
            <source>Begin the notice address with http:// or https://</source>
            <translation>通知地址要以 http:// 或 https:// 开头</translation>
        </message>
        <message>
            <source>beans</source>
            <comment>what a cloud is paid in</comment>
            <translation>蝉豆</translation>
        </message>
        <message>
            <source>credits</source>
            <comment>what a cloud is paid in</comment>
            <translation>积分</translation>
        </message>
        <message>
            <source>TopView</source>
            <translation>TopView</translation>
        </message>
        <message>
            <source>UID or API key is not right.</source>
            <translation>UID 或 API Key 不对。</translation>
        </message>
        <message>
            <source>This UID is not the one of this API key.</source>
            <translation>这个 UID 和这个 API Key 不是一对。</translation>
        </message>
        <message>
            <source>The cloud does not accept this UID and API key. Sign in again, or look them up on its web site.</source>
            <translation>云端不认这个 UID 和 API Key。重新登录，或者到它的网站上查一下。</translation>
        </message>
        <message>
            <source>There are not enough credits left at this cloud.</source>
            <translation>这家云端的积分不够了。</translation>
        </message>
        <message>
            <source>There are not enough credits: {amount} are left at this cloud.</source>
            <translation>积分不够：这家云端还剩 {amount}。</translation>
        </message>
        <message>
            <source>The cloud makes one job after the other: this one is sent when it takes the next.</source>
            <translation>云端一次只做一个任务，轮到时就提交这个。</translation>
        </message>
        <message>
            <source>The cloud is busy. It is asked again in a moment.</source>
            <translation>云端正忙，稍后会再问一次。</translation>
        </message>
        <message>
            <source>The cloud no longer has what was asked for: {message}</source>
            <translation>云端已经没有要用的东西了：{message}</translation>
        </message>
        <message>
            <source>The cloud cannot call this address.</source>
            <translation>云端访问不了这个地址。</translation>
        </message>
        <message>
            <source>The cloud took the job, then found too few credits to pay for it.</source>
            <translation>云端收下了任务，之后发现积分不够。</translation>
        </message>
        <message>
            <source>Write what is to be said</source>
            <translation>写下要说的话</translation>
        </message>
        <message>
            <source>Choose a voice</source>
            <translation>选一个声音</translation>
        </message>
        <message>
            <source>Set the speed between 0.5 and 2.</source>
            <translation>语速设在 0.5 到 2 之间。</translation>
        </message>
        <message>
            <source>Set the pitch between 0.1 and 3.</source>
            <translation>音调设在 0.1 到 3 之间。</translation>
        </message>
        <message numerus="yes">
            <source>Shorten the script by %n characters: it has to stay under {limit}.</source>
            <translation>
                <numerusform>文案删掉 %n 字：要少于 {limit} 字。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Pauses and readings are sent as signs too: with them the script is %n characters too long. Take some out, or shorten it.</source>
            <translation>
                <numerusform>停顿和读音也要占字数：加上它们，文案多了 %n 字。去掉几处，或者把文案改短。</numerusform>
            </translation>
        </message>
        <message>
            <source>How a character or number is read</source>
            <translation>一个字或数字怎么读</translation>
        </message>
        <message>
            <source>Put a pause in the script</source>
            <translation>在文案里加停顿</translation>
        </message>
        <message>
            <source>{chip}. Double-click it, or choose it and press Enter, to change it.</source>
            <translation>{chip}。双击，或者选中它再按回车，就能改。</translation>
        </message>
        <message>
            <source>Words that are always read in one way. They become chips when you apply the dictionary to a script.</source>
            <translation>总是这样读的词。套用读音表时，它们在文案里变成读音标记。</translation>
        </message>
        <message>
            <source>Only Chinese characters have pinyin. A number is read where it stands, from the script's menu.</source>
            <translation>只有汉字有拼音。数字怎么读，在文案里用“读音”单独定。</translation>
        </message>
        <message>
            <source>Take the word out</source>
            <translation>去掉这个词</translation>
        </message>
        <message>
            <source>Add</source>
            <comment>a word</comment>
            <translation>加进去</translation>
        </message>
        <message>
            <source>Pinyin</source>
            <translation>拼音</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>词</translation>
        </message>
        <message>
            <source>Take it</source>
            <comment>a reading or pause</comment>
            <translation>就这样</translation>
        </message>
        <message>
            <source>As a telephone number: {words}</source>
            <translation>当电话号码读：{words}</translation>
        </message>
        <message>
            <source>As a quantity: {words}</source>
            <translation>当数量读：{words}</translation>
        </message>
        <message>
            <source>Digit by digit: {words}</source>
            <translation>一位一位读：{words}</translation>
        </message>
        <message>
            <source>Write it in words, as it is to be said.</source>
            <translation>写成要念出来的字。</translation>
        </message>
        <message>
            <source>Pinyin with its tone, a syllable for each character: hang2 or háng. 5 is the light tone.</source>
            <translation>写带声调的拼音，一个字一个音节，比如 hang2 或 háng。轻声写 5。</translation>
        </message>
        <message>
            <source>How is “{words}” read?</source>
            <translation>“{words}”怎么读？</translation>
        </message>
        <message>
            <source>In seconds, from {least} to {most}.</source>
            <translation>单位是秒，{least} 到 {most}。</translation>
        </message>
        <message>
            <source>How long is the pause?</source>
            <translation>停顿多久？</translation>
        </message>
        <message>
            <source>“{words}” stands in your dictionary as {reading}.</source>
            <translation>“{words}”已记入读音表，读作 {reading}。</translation>
        </message>
        <message numerus="yes">
            <source>Your dictionary was applied in %n places.</source>
            <translation>
                <numerusform>读音表套用了 %n 处。</numerusform>
            </translation>
        </message>
        <message>
            <source>Your dictionary is empty: choose “Always read” for a chip, or open “My dictionary”.</source>
            <translation>读音表还是空的：给一处读音选“总是读作”，或者打开“我的读音表”。</translation>
        </message>
        <message>
            <source>Always read “{words}” as {reading}</source>
            <translation>“{words}”总是读作 {reading}</translation>
        </message>
        <message>
            <source>Read it as usual</source>
            <translation>照常读</translation>
        </message>
        <message>
            <source>Select a character, a word or a number first</source>
            <translation>先选一个字、一个词或一个数字</translation>
        </message>
        <message>
            <source>Another reading…</source>
            <translation>别的读法…</translation>
        </message>
        <message>
            <source>Take the pause out</source>
            <translation>去掉停顿</translation>
        </message>
        <message>
            <source>Another length…</source>
            <translation>别的长度…</translation>
        </message>
        <message>
            <source>My dictionary</source>
            <translation>我的读音表</translation>
        </message>
        <message>
            <source>My dictionary…</source>
            <translation>我的读音表…</translation>
        </message>
        <message>
            <source>Apply my dictionary</source>
            <translation>套用我的读音表</translation>
        </message>
        <message>
            <source>How this is read</source>
            <translation>这里怎么读</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>读音</translation>
        </message>
        <message>
            <source>Put a pause here</source>
            <translation>在这里停顿</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>停顿</translation>
        </message>
        <message numerus="yes">
            <source>%n too many with chips</source>
            <comment>characters</comment>
            <translation>
                <numerusform>算上标记多了 %n 字</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pauses and readings: {named}</source>
            <comment>chips of a script</comment>
            <translation>
                <numerusform>%n 处停顿和读音：{named}</numerusform>
            </translation>
        </message>
        <message>
            <source>{words}, read as {reading}</source>
            <translation>{words}，读作 {reading}</translation>
        </message>
        <message>
            <source>Pause of {length}</source>
            <translation>停顿 {length}</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <comment>a length in seconds</comment>
            <translation>{seconds} 秒</translation>
        </message>
        <message numerus="yes">
            <source>Remove %n emoji</source>
            <translation>
                <numerusform>去掉 %n 个表情符号</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a recording of the voice</source>
            <translation>选一段这个声音的录音</translation>
        </message>
        <message>
            <source>The recording is over 100 MB. Save it as an mp3, or choose a shorter one.</source>
            <translation>录音超过 100 MB。存成 mp3，或者换一段短些的。</translation>
        </message>
        <message>
            <source>Nothing is heard in the recording. Choose another one.</source>
            <translation>录音里听不到声音。换一段。</translation>
        </message>
        <message>
            <source>The recording is shorter than 15 seconds. Choose one of half a minute or more.</source>
            <translation>录音不到 15 秒。选一段半分钟以上的。</translation>
        </message>
        <message>
            <source>The recording is longer than 5 minutes. Choose a shorter one, or cut it.</source>
            <translation>录音超过 5 分钟。换一段短些的，或者剪短它。</translation>
        </message>
        <message>
            <source>Give the voice a name</source>
            <translation>给声音起个名字</translation>
        </message>
        <message numerus="yes">
            <source>Shorten the sentence to try it by %n characters.</source>
            <translation>
                <numerusform>试听的句子要删掉 %n 字。</numerusform>
            </translation>
        </message>
        <message>
            <source>Confirm that you may use this voice</source>
            <translation>确认你可以使用这个声音</translation>
        </message>
        <message>
            <source>The voice has expired in the cloud. It can be made again from the same recording.</source>
            <translation>这个声音在云端过期了。可以用同一段录音重新生成。</translation>
        </message>
        <message>
            <source>The voice was deleted in the cloud. It can be made again from the same recording.</source>
            <translation>这个声音在云端被删除了。可以用同一段录音重新生成。</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” is very long ({megabytes} MB): its first %n characters were taken, the rest was left out.</source>
            <translation>
                <numerusform>“{name}”很长（{megabytes} MB）：取了开头的 %n 字，其余的没有取。</numerusform>
            </translation>
        </message>
        <message>
            <source>“{name}” holds no words. Choose another document, or write the script here.</source>
            <translation>“{name}”里没有字。换一个文档，或者直接在这里写。</translation>
        </message>
        <message>
            <source>“{name}” holds no text. Choose a txt, md, docx or srt.</source>
            <translation>“{name}”里不是文字。换一个 txt、md、docx 或 srt。</translation>
        </message>
        <message>
            <source>“{name}” is a folder. Choose a txt, md, docx or srt.</source>
            <translation>“{name}”是文件夹。选一个 txt、md、docx 或 srt。</translation>
        </message>
        <message>
            <source>It cannot be told how the letters of “{name}” are written. Save it as UTF-8 in an editor, or paste its words.</source>
            <translation>看不出“{name}”用的是哪种编码。在编辑器里存成 UTF-8，或者把文字粘贴过来。</translation>
        </message>
        <message>
            <source>“{name}” is a document of another kind. Open it and save it as docx, or paste its words.</source>
            <translation>“{name}”是另一种文档。打开它存成 docx，或者把文字粘贴过来。</translation>
        </message>
        <message>
            <source>“{name}” is locked with a password. Save it without one in Word, or paste its words.</source>
            <translation>“{name}”有密码。在 Word 里去掉密码再存一次，或者把文字粘贴过来。</translation>
        </message>
        <message>
            <source>“{name}” breaks off or is damaged. Open it in Word and save it again, or paste its words.</source>
            <translation>“{name}”不完整或者坏了。用 Word 打开再存一次，或者把文字粘贴过来。</translation>
        </message>
        <message>
            <source>“{name}” is too big to be a script. Paste the part that is to be said.</source>
            <translation>“{name}”太大，不像文案。把要念的部分粘贴过来。</translation>
        </message>
        <message>
            <source>“{name}” holds no subtitles. Choose another document, or paste its words.</source>
            <translation>“{name}”里没有字幕。换一个文档，或者把文字粘贴过来。</translation>
        </message>
        <message numerus="yes">
            <source>“{name}” is long: its first {taken} characters were taken, %n were left out.</source>
            <translation>
                <numerusform>“{name}”很长：取了开头的 {taken} 字，后面的 %n 字没有取。</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing to say in signs alone. Write some words.</source>
            <translation>文案里只有符号，没有能念的字。写几个字。</translation>
        </message>
        <message>
            <source>The cloud cannot say digits alone. Write the number in words, or add some.</source>
            <translation>不能全是数字，云端念不了。把数字写成汉字，或者加几句话。</translation>
        </message>
        <message>
            <source>Choose a recording</source>
            <translation>选一段录音</translation>
        </message>
        <message>
            <source>{title} · {length} · {age}</source>
            <comment>a speech</comment>
            <translation>{title} · {length} · {age}</translation>
        </message>
        <message>
            <source>No speech is done yet. Make one first: choose Speech above the form.</source>
            <translation>还没有做好的语音。先做一个：在表单上方选“语音”。</translation>
        </message>
        <message>
            <source>The sound of the one you choose becomes the recording.</source>
            <translation>选中的语音会成为录音。</translation>
        </message>
        <message>
            <source>Speeches made here</source>
            <translation>这里做好的语音</translation>
        </message>
        <message>
            <source>Fetching the speech…</source>
            <translation>正在加载语音…</translation>
        </message>
        <message>
            <source>Use a speech made here…</source>
            <translation>用这里做好的语音…</translation>
        </message>
        <message>
            <source>The cloud takes mp3, m4a and wav. Choose another recording.</source>
            <translation>云端只收 mp3、m4a 和 wav。换一段录音。</translation>
        </message>
        <message>
            <source>Set the volume between 1 and 100.</source>
            <translation>音量设在 1 到 100 之间。</translation>
        </message>
        <message>
            <source>Set the width between 2 and 4096</source>
            <translation>宽度设在 2 到 4096 之间</translation>
        </message>
        <message>
            <source>Make the width even</source>
            <translation>宽度改成偶数</translation>
        </message>
        <message>
            <source>Set the height between 2 and 4096</source>
            <translation>高度设在 2 到 4096 之间</translation>
        </message>
        <message>
            <source>Make the height even</source>
            <translation>高度改成偶数</translation>
        </message>
        <message>
            <source>Begin the callback address with http:// or https://</source>
            <translation>回调地址要以 http:// 或 https:// 开头</translation>
        </message>
        <message>
            <source>The cloud took the job but did not say its number.</source>
            <translation>云端收下了任务，却没有给编号。</translation>
        </message>
        <message>
            <source>The cloud took the job, then found too few beans to pay for it.</source>
            <translation>云端收下了任务，扣豆时发现余额不够。</translation>
        </message>
        <message>
            <source>The cloud could not make it: {message}</source>
            <translation>云端没做成：{message}</translation>
        </message>
        <message>
            <source>The storage did not accept the upload's signature. Something between may have changed it.</source>
            <translation>存储不认这次上传的签名。可能被网络中间的设备改过。</translation>
        </message>
        <message>
            <source>The upload's address had run out. The next attempt gets a fresh one.</source>
            <translation>上传地址过期了。下一次会用新的。</translation>
        </message>
        <message>
            <source>The storage refused the upload ({reason}).</source>
            <translation>存储拒绝了上传（{reason}）。</translation>
        </message>
        <message>
            <source>The keys are right.</source>
            <translation>密钥没问题。</translation>
        </message>
        <message>
            <source>Connected. Keys, network and clock are fine.</source>
            <translation>已连接。密钥、网络、时钟都没问题。</translation>
        </message>
        <message>
            <source>The sandbox could not be started on this computer: {reason}</source>
            <translation>沙盒在这台电脑上没能启动：{reason}</translation>
        </message>
        <message>
            <source>Job written down on this computer.</source>
            <translation>任务写进这台电脑。</translation>
        </message>
        <message>
            <source>Stopping. The answer is waited for, so that its cloud number is kept.</source>
            <translation>正在停止。先等到回应，好记下云端编号。</translation>
        </message>
        <message>
            <source>This job is no longer in the list.</source>
            <translation>这个任务已经不在列表里了。</translation>
        </message>
        <message>
            <source>“{name}” has changed since the job was made. Choose it again.</source>
            <translation>建好任务以后，“{name}”变过。重新选一次。</translation>
        </message>
        <message>
            <source>“{name}” is no file that can be sent. Choose another.</source>
            <translation>“{name}”不是能上传的文件。换一个。</translation>
        </message>
        <message>
            <source>“{name}” is not there any more. Put it back or choose another.</source>
            <translation>“{name}”不在了。放回原处，或者换一个。</translation>
        </message>
        <message>
            <source>Following it again.</source>
            <translation>又接着跟踪了。</translation>
        </message>
        <message>
            <source>It may have arrived, so it is not sent without asking you.</source>
            <translation>云端可能已经收到，不问过你不会再提交。</translation>
        </message>
        <message>
            <source>Looking again whether it arrived.</source>
            <translation>再看一次云端收到没有。</translation>
        </message>
        <message>
            <source>Making it again.</source>
            <translation>再做一次。</translation>
        </message>
        <message>
            <source>You chose to send it again.</source>
            <translation>你选了重新提交。</translation>
        </message>
        <message>
            <source>You chose: this is it; cloud number {number}.</source>
            <translation>你选了“就是这个”，云端编号 {number}。</translation>
        </message>
        <message>
            <source>You stopped it before it was sent: it costs nothing.</source>
            <translation>你在提交前停止了它，没有扣费。</translation>
        </message>
        <message>
            <source>This job belongs to another account. Sign in with that one first.</source>
            <translation>这是另一个账号的任务。先登录那个账号。</translation>
        </message>
        <message>
            <source>Made elsewhere; cloud number {number}.</source>
            <translation>在别处做的，云端编号 {number}。</translation>
        </message>
        <message>
            <source>The queue is paused.</source>
            <translation>队列已暂停。</translation>
        </message>
        <message numerus="yes">
            <source>The queue is paused; %n other jobs are held back.</source>
            <translation>
                <numerusform>队列已暂停，另外 %n 个任务先留在这台电脑上。</numerusform>
            </translation>
        </message>
        <message>
            <source>Not sent, nothing charged. Top up, then let the queue go on.</source>
            <translation>还没提交，没有扣费。充值以后，让队列继续。</translation>
        </message>
        <message>
            <source>This job belongs to another account. It goes on when that one is signed in.</source>
            <translation>这是另一个账号的任务。登录那个账号，它就接着走。</translation>
        </message>
        <message>
            <source>It goes on when you sign in.</source>
            <translation>登录以后，它就接着走。</translation>
        </message>
        <message>
            <source>This version of the program cannot make this kind of job.</source>
            <translation>这个版本的程序做不了这种任务。</translation>
        </message>
        <message>
            <source>The program ended at the moment of sending; no answer was kept.</source>
            <translation>提交的那一刻程序关了，没有留下回应。</translation>
        </message>
        <message>
            <source>In line: another job is being sent.</source>
            <translation>排队：另一个任务正在提交。</translation>
        </message>
        <message>
            <source>In line: the cloud takes {calls} a minute, its turn in {seconds} s.</source>
            <translation>排队：云端每分钟收 {calls} 个，{seconds} 秒后轮到它。</translation>
        </message>
        <message>
            <source>Waiting for the network. The job is safe and goes on by itself.</source>
            <translation>正在等网络。任务丢不了，网络一回来就接着走。</translation>
        </message>
        <message>
            <source>Waiting for the network. The job is safe in the cloud and will not be charged twice.</source>
            <translation>正在等网络。任务在云端，丢不了，也不会重复扣费。</translation>
        </message>
        <message>
            <source>The cloud is busy.</source>
            <translation>云端正忙。</translation>
        </message>
        <message>
            <source>The cloud gave no clear answer when this was sent, and it was not sent again. The cloud's list shows no new job. If it turns up there later, sending again is charged a second time.</source>
            <translation>提交时没有得到云端的明确回应，我们没有再提交。云端列表里没有新任务。它要是晚些才出现，重新提交就会再扣一次费。</translation>
        </message>
        <message>
            <source>The cloud gave no clear answer when this was sent, and it was not sent again. It may have arrived and been charged. The cloud keeps no list of such jobs, so it cannot be looked for.</source>
            <translation>提交时没有得到云端的明确回应，我们没有再提交。它可能已经送到并扣了费。云端没有这类任务的列表，没法去找它。</translation>
        </message>
        <message>
            <source>The cloud gave no clear answer when this was sent, and it was not sent again. This cloud's list cannot be looked at. If the job arrived, sending again is charged a second time.</source>
            <translation>提交时没有得到云端的明确回应，我们没有再提交。云端的列表看不了。要是它已经收到，重新提交就会再扣一次费。</translation>
        </message>
        <message>
            <source>Its last moments were lost with the list of jobs, so it was not sent again. The cloud's list shows no job that may be this one. If it turns up there later, sending again is charged a second time.</source>
            <translation>它最后的记录随任务列表丢了，所以没有再提交。云端列表里没有可能是它的任务。它要是晚些才出现，重新提交就会再扣一次费。</translation>
        </message>
        <message>
            <source>Its last moments were lost with the list of jobs, so it was not sent again. It may have been sent and charged. The cloud keeps no list of such jobs, so it cannot be looked for.</source>
            <translation>它最后的记录随任务列表丢了，所以没有再提交。它可能已经提交并扣了费。云端没有这类任务的列表，没法去找它。</translation>
        </message>
        <message>
            <source>Its last moments were lost with the list of jobs, so it was not sent again. The cloud's list cannot be looked at. If the job was sent, sending again is charged a second time.</source>
            <translation>它最后的记录随任务列表丢了，所以没有再提交。云端的列表看不了。要是它已经提交过，重新提交就会再扣一次费。</translation>
        </message>
        <message numerus="yes">
            <source>Looked in the cloud's list: %n look-alikes.</source>
            <translation>
                <numerusform>在云端列表里找了：有 %n 个相近的。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The cloud gave no clear answer when this was sent, and it was not sent again. The cloud lists %n jobs that may be this one. Following one costs nothing more; sending again is charged a second time if one of them is this job.</source>
            <translation>
                <numerusform>提交时没有得到云端的明确回应，我们没有再提交。云端列表里有 %n 个任务可能就是它。接着跟踪不再花钱；要是其中有它，重新提交会再扣一次费。</numerusform>
            </translation>
        </message>
        <message>
            <source>Found it in the cloud's list; cloud number {number}.</source>
            <translation>在云端列表里找到了，云端编号 {number}。</translation>
        </message>
        <message numerus="yes">
            <source>Its last moments were lost with the list of jobs, so it was not sent again. The cloud lists %n jobs that may be this one. Following one costs nothing more; sending again is charged a second time if one of them is this job.</source>
            <translation>
                <numerusform>它最后的记录随任务列表丢了，所以没有再提交。云端列表里有 %n 个任务可能就是它。接着跟踪不再花钱；要是其中有它，重新提交会再扣一次费。</numerusform>
            </translation>
        </message>
        <message>
            <source>Looked in the cloud's list several times: no new job.</source>
            <translation>在云端列表里找了几次：没有新任务。</translation>
        </message>
        <message>
            <source>There is no link yet.</source>
            <translation>还没有链接。</translation>
        </message>
        <message>
            <source>The cloud gave no timing file with this video, so there are no subtitles to save.</source>
            <translation>这个视频云端没给字幕时间文件，没有字幕可保存。</translation>
        </message>
        <message>
            <source>What came from the link is no sound and no video, so it was not kept. The job is safe: try again in a while, or open the link in the browser.</source>
            <translation>链接给的不是音频也不是视频，所以没有保存。任务没有问题：过一会儿再试，或者在浏览器中打开链接。</translation>
        </message>
        <message>
            <source>The cloud did not give a fresh link: the last known one was handed out.</source>
            <translation>云端没有给新链接，用的是上一次的。</translation>
        </message>
        <message>
            <source>The account of this job is not signed in, so the cloud was not asked for a fresh link: the last known one was handed out.</source>
            <translation>这个任务所属的账号没有登录，没法向云端要新链接，用的是上一次的。</translation>
        </message>
        <message>
            <source>“{name}” holds no subtitles. Choose an srt, vtt or ass.</source>
            <translation>“{name}”里没有字幕。选一个 srt、vtt 或 ass 文件。</translation>
        </message>
        <message>
            <source>There is not enough space in “{folder}”. Free some, or save it elsewhere.</source>
            <translation>“{folder}”里空间不够。腾一些出来，或者存到别处。</translation>
        </message>
        <message>
            <source>It could not be saved in “{folder}”: {reason}. Save it elsewhere.</source>
            <translation>存不进“{folder}”：{reason}。换个地方存。</translation>
        </message>
        <message>
            <source>Began to send.</source>
            <translation>开始提交。</translation>
        </message>
        <message>
            <source>Sent to be made; cloud number {number}.</source>
            <translation>提交生成，云端编号 {number}。</translation>
        </message>
        <message>
            <source>The connection broke at the moment of sending; no answer came.</source>
            <translation>提交的那一刻连接断了，没等到回应。</translation>
        </message>
        <message>
            <source>The cloud's answer could not be read: {reason}</source>
            <translation>云端的回应读不懂：{reason}</translation>
        </message>
        <message>
            <source>Something unexpected happened in the program: {error}. Nothing is lost.</source>
            <translation>程序里出了意料之外的事：{error}。什么也没丢。</translation>
        </message>
        <message>
            <source>The cloud lost “{name}” twice after it was uploaded.</source>
            <translation>“{name}”上传以后，云端两次把它弄丢了。</translation>
        </message>
        <message>
            <source>The cloud is looking at “{name}”.</source>
            <translation>云端正在检查“{name}”。</translation>
        </message>
        <message>
            <source>In line: the cloud takes {calls} questions about files a minute, its turn in {seconds} s.</source>
            <translation>排队：云端每分钟只收 {calls} 次文件查询，{seconds} 秒后轮到它。</translation>
        </message>
        <message>
            <source>{reason} Looking whether the cloud still has the files.</source>
            <translation>{reason}正在看云端是否还留着文件。</translation>
        </message>
        <message>
            <source>The cloud does not have the job's file any more.</source>
            <translation>云端已经没有这个任务的文件了。</translation>
        </message>
        <message>
            <source>In line: two uploads are running.</source>
            <translation>排队：已经有两个在上传。</translation>
        </message>
        <message>
            <source>“{name}” ({megabytes} MB) is still in the cloud: not sent again.</source>
            <translation>“{name}”（{megabytes} MB）云端还留着，没有重传。</translation>
        </message>
        <message>
            <source>Uploaded “{name}”: {megabytes} MB in {seconds} s.</source>
            <translation>上传“{name}”：{megabytes} MB，用了 {seconds} 秒。</translation>
        </message>
        <message>
            <source>{reason} Trying once more.</source>
            <translation>{reason}再试一次。</translation>
        </message>
        <message>
            <source>The cloud checked “{name}” and does not take it: {reason}. Choose another file.</source>
            <translation>云端检查了“{name}”，没有收：{reason}。换一个文件。</translation>
        </message>
        <message numerus="yes">
            <source>The cloud answers again, after %n tries.</source>
            <translation>
                <numerusform>问了 %n 次，云端又有回应了。</numerusform>
            </translation>
        </message>
        <message>
            <source>The cloud began.</source>
            <translation>云端开始生成。</translation>
        </message>
        <message>
            <source>The cloud says: {message}</source>
            <translation>云端说：{message}</translation>
        </message>
        <message>
            <source>The cloud says it is done, but gives no link. Look again in a while.</source>
            <translation>云端说做好了，却没有给链接。过一会儿再看。</translation>
        </message>
        <message>
            <source>Done: a sound of {seconds} s.</source>
            <translation>完成，音频长 {seconds} 秒。</translation>
        </message>
        <message>
            <source>Done: {seconds} s long.</source>
            <translation>完成，成片 {seconds} 秒。</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>完成。</translation>
        </message>
        <message numerus="yes">
            <source>No answer to %n tries: {reason}</source>
            <translation>
                <numerusform>问了 %n 次都没有回应：{reason}</numerusform>
            </translation>
        </message>
        <message>
            <source>The cloud could not make it and did not say why.</source>
            <translation>云端没做成，也没说为什么。</translation>
        </message>
        <message>
            <source>The cloud has no sample of this voice.</source>
            <translation>云端没有这个声音的样音。</translation>
        </message>
        <message>
            <source>What the cloud gave as this voice's sample is not a sound.</source>
            <translation>云端给的样音不是音频文件。</translation>
        </message>
        <message>
            <source>A picture of an avatar could not be kept on this computer: {reason} Free some space, then look again.</source>
            <translation>数字人的图片存不到这台电脑上：{reason}腾出一些空间再看。</translation>
        </message>
        <message>
            <source>What the cloud gave as this avatar's picture is not a picture.</source>
            <translation>云端给的数字人图片不是图片文件。</translation>
        </message>
        <message>
            <source>What the cloud gave as this avatar's clip is not a video.</source>
            <translation>云端给的数字人预览不是视频文件。</translation>
        </message>
        <message>
            <source>An older list of new versions came than one that was here before, so it was left alone.</source>
            <translation>收到的版本列表比之前的还旧，所以没有采用。</translation>
        </message>
        <message>
            <source>The sample could not be kept on this computer: {reason}</source>
            <translation>样音存不到这台电脑上：{reason}</translation>
        </message>
        <message>
            <source>Mandarin</source>
            <comment>a language that a voice speaks</comment>
            <translation>普通话</translation>
        </message>
        <message>
            <source>English</source>
            <comment>a language that a voice speaks</comment>
            <translation>英语</translation>
        </message>
        <message>
            <source>Cantonese</source>
            <comment>a language that a voice speaks</comment>
            <translation>粤语</translation>
        </message>
        <message>
            <source>Japanese</source>
            <comment>a language that a voice speaks</comment>
            <translation>日语</translation>
        </message>
        <message>
            <source>Korean</source>
            <comment>a language that a voice speaks</comment>
            <translation>韩语</translation>
        </message>
        <message>
            <source>Spanish</source>
            <comment>a language that a voice speaks</comment>
            <translation>西班牙语</translation>
        </message>
        <message>
            <source>French</source>
            <comment>a language that a voice speaks</comment>
            <translation>法语</translation>
        </message>
        <message>
            <source>German</source>
            <comment>a language that a voice speaks</comment>
            <translation>德语</translation>
        </message>
        <message>
            <source>Portuguese</source>
            <comment>a language that a voice speaks</comment>
            <translation>葡萄牙语</translation>
        </message>
        <message>
            <source>Russian</source>
            <comment>a language that a voice speaks</comment>
            <translation>俄语</translation>
        </message>
        <message>
            <source>Italian</source>
            <comment>a language that a voice speaks</comment>
            <translation>意大利语</translation>
        </message>
        <message>
            <source>Thai</source>
            <comment>a language that a voice speaks</comment>
            <translation>泰语</translation>
        </message>
        <message>
            <source>Vietnamese</source>
            <comment>a language that a voice speaks</comment>
            <translation>越南语</translation>
        </message>
        <message>
            <source>Indonesian</source>
            <comment>a language that a voice speaks</comment>
            <translation>印尼语</translation>
        </message>
        <message>
            <source>Hindi</source>
            <comment>a language that a voice speaks</comment>
            <translation>印地语</translation>
        </message>
        <message>
            <source>Malay</source>
            <comment>a language that a voice speaks</comment>
            <translation>马来语</translation>
        </message>
        <message>
            <source>Filipino</source>
            <comment>a language that a voice speaks</comment>
            <translation>菲律宾语</translation>
        </message>
        <message>
            <source>Dutch</source>
            <comment>a language that a voice speaks</comment>
            <translation>荷兰语</translation>
        </message>
        <message>
            <source>Polish</source>
            <comment>a language that a voice speaks</comment>
            <translation>波兰语</translation>
        </message>
        <message>
            <source>Turkish</source>
            <comment>a language that a voice speaks</comment>
            <translation>土耳其语</translation>
        </message>
        <message>
            <source>Ukrainian</source>
            <comment>a language that a voice speaks</comment>
            <translation>乌克兰语</translation>
        </message>
        <message>
            <source>Swedish</source>
            <comment>a language that a voice speaks</comment>
            <translation>瑞典语</translation>
        </message>
        <message>
            <source>Danish</source>
            <comment>a language that a voice speaks</comment>
            <translation>丹麦语</translation>
        </message>
        <message>
            <source>Norwegian</source>
            <comment>a language that a voice speaks</comment>
            <translation>挪威语</translation>
        </message>
        <message>
            <source>Finnish</source>
            <comment>a language that a voice speaks</comment>
            <translation>芬兰语</translation>
        </message>
        <message>
            <source>Czech</source>
            <comment>a language that a voice speaks</comment>
            <translation>捷克语</translation>
        </message>
        <message>
            <source>Slovak</source>
            <comment>a language that a voice speaks</comment>
            <translation>斯洛伐克语</translation>
        </message>
        <message>
            <source>Hungarian</source>
            <comment>a language that a voice speaks</comment>
            <translation>匈牙利语</translation>
        </message>
        <message>
            <source>Romanian</source>
            <comment>a language that a voice speaks</comment>
            <translation>罗马尼亚语</translation>
        </message>
        <message>
            <source>Bulgarian</source>
            <comment>a language that a voice speaks</comment>
            <translation>保加利亚语</translation>
        </message>
        <message>
            <source>Croatian</source>
            <comment>a language that a voice speaks</comment>
            <translation>克罗地亚语</translation>
        </message>
        <message>
            <source>Greek</source>
            <comment>a language that a voice speaks</comment>
            <translation>希腊语</translation>
        </message>
        <message>
            <source>Arabic</source>
            <comment>a language that a voice speaks</comment>
            <translation>阿拉伯语</translation>
        </message>
        <message>
            <source>Multilingual</source>
            <comment>a language that a voice speaks</comment>
            <translation>多语言</translation>
        </message>
        <message>
            <source>Wu</source>
            <comment>a language that a voice speaks</comment>
            <translation>吴语</translation>
        </message>
        <message>
            <source>Hunanese</source>
            <comment>a language that a voice speaks</comment>
            <translation>湖南话</translation>
        </message>
        <message>
            <source>Hokkien</source>
            <comment>a language that a voice speaks</comment>
            <translation>闽南话</translation>
        </message>
        <message>
            <source>Hakka</source>
            <comment>a language that a voice speaks</comment>
            <translation>客家话</translation>
        </message>
        <message>
            <source>Hubei dialect</source>
            <comment>a language that a voice speaks</comment>
            <translation>湖北话</translation>
        </message>
        <message>
            <source>Sichuanese</source>
            <comment>a language that a voice speaks</comment>
            <translation>四川话</translation>
        </message>
        <message>
            <source>Chongqing dialect</source>
            <comment>a language that a voice speaks</comment>
            <translation>重庆话</translation>
        </message>
        <message>
            <source>Northeastern</source>
            <comment>a language that a voice speaks</comment>
            <translation>东北话</translation>
        </message>
        <message>
            <source>Henan dialect</source>
            <comment>a language that a voice speaks</comment>
            <translation>河南话</translation>
        </message>
        <message>
            <source>Shandong dialect</source>
            <comment>a language that a voice speaks</comment>
            <translation>山东话</translation>
        </message>
        <message>
            <source>Shaanxi dialect</source>
            <comment>a language that a voice speaks</comment>
            <translation>陕西话</translation>
        </message>
        <message>
            <source>Tianjin dialect</source>
            <comment>a language that a voice speaks</comment>
            <translation>天津话</translation>
        </message>
        <message>
            <source>Beijing dialect</source>
            <comment>a language that a voice speaks</comment>
            <translation>北京话</translation>
        </message>
        <message>
            <source>Taiwan Mandarin</source>
            <comment>a language that a voice speaks</comment>
            <translation>台湾腔</translation>
        </message>
        <message>
            <source>Yunnan dialect</source>
            <comment>a language that a voice speaks</comment>
            <translation>云南话</translation>
        </message>
        <message>
            <source>Guizhou dialect</source>
            <comment>a language that a voice speaks</comment>
            <translation>贵州话</translation>
        </message>
        <message>
            <source>“{name}” cannot be read now: {reason}. It was left as it is; try again in a moment.</source>
            <translation>“{name}”现在读不了：{reason}。文件没有动；过一会儿再试。</translation>
        </message>
        <message>
            <source>“{name}” could not be kept: {reason}.</source>
            <translation>“{name}”存不下来：{reason}。</translation>
        </message>
        <message>
            <source>What you chose is in force, but could not be kept for the next start. {reason} Free some space or allow writing there: it is then kept with your next change.</source>
            <translation>你的选择已经生效，但没能存下来，下次启动时就不在了。{reason}腾出一些空间，或者允许写入：下次改动时会一起存好。</translation>
        </message>
        <message>
            <source>The list of jobs is in use: the program is already open, or another one holds its file. Close that one: this one then goes on by itself.</source>
            <translation>任务列表正被占用：程序已经开着，或者别的程序占着它的文件。关掉那一个，这边就会自己接着走。</translation>
        </message>
        <message>
            <source>The disk with the list of jobs is full. Free some space: the program then goes on by itself.</source>
            <translation>放任务列表的磁盘满了。腾出空间，程序就会自己接着走。</translation>
        </message>
        <message>
            <source>The list of jobs cannot be read or written: {reason}.</source>
            <translation>任务列表读不了，也写不了：{reason}。</translation>
        </message>
        <message>
            <source>The list of jobs could not be brought to the form of this version: {reason}. It is as it was before, and a backup of it is kept. Try again, or use the version from before.</source>
            <translation>任务列表没能换成这个版本的格式：{reason}。它还是原来的样子，备份也留着。再试一次，或者先用之前的版本。</translation>
        </message>
        <message>
            <source>The list of jobs is damaged. Close the program and start it again: all that can be read is then brought into a new one.</source>
            <translation>任务列表坏了。关掉程序再打开：读得出来的都会搬进一份新的列表。</translation>
        </message>
        <message>
            <source>The list of jobs cannot be written: its file or folder is write-protected. Allow writing, then try again.</source>
            <translation>任务列表写不了：它的文件或文件夹是只读的。允许写入，再试一次。</translation>
        </message>
        <message>
            <source>A folder stands in the place of the list of jobs: “{name}”. Move it away, then try again.</source>
            <translation>任务列表的位置上是一个文件夹：“{name}”。把它移走，再试一次。</translation>
        </message>
        <message>
            <source>What happened to it after that is not known: nothing is sent without asking you.</source>
            <translation>之后的情况没有记录：不问过你什么都不提交。</translation>
        </message>
        <message>
            <source>Brought back from the backup of {date}.</source>
            <translation>从 {date} 的备份里找回。</translation>
        </message>
        <message>
            <source>Read from a list of jobs that was damaged.</source>
            <translation>从坏了的任务列表里读出。</translation>
        </message>
        <message>
            <source>Read from the list of jobs of a newer version of the program.</source>
            <translation>从新版本程序的任务列表里读出。</translation>
        </message>
        <message>
            <source>The last moments of the list of jobs were lost when the program or computer ended.</source>
            <translation>程序或电脑意外关闭，任务列表最后的记录丢了。</translation>
        </message>
        <message>
            <source>The last moments of the list of jobs were lost when the program or computer ended. Jobs that had not ended are looked for in the cloud, and nothing is sent without asking you.</source>
            <translation>程序或电脑意外关闭，任务列表最后的记录丢了。没做完的任务会先到云端列表里找，不问过你什么都不提交。</translation>
        </message>
        <message>
            <source>The list of jobs is gone: its file was empty or taken away. A new list was begun.</source>
            <translation>任务列表不见了：文件是空的，或者被移走了。已经另起一份新的。</translation>
        </message>
        <message>
            <source>What stood here cannot be read any more.</source>
            <translation>这里原来写的读不出来了。</translation>
        </message>
        <message numerus="yes">
            <source>The list of jobs was damaged. %n jobs could be read and are here; the old file is kept as “{name}”.</source>
            <translation>
                <numerusform>任务列表坏了。读出来的 %n 个任务都在这里；旧文件还留着，叫“{name}”。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A newer version of the program wrote the list of jobs. %n jobs could be read and are here; the old file is kept as “{name}”.</source>
            <translation>
                <numerusform>任务列表是新版本程序写的。读出来的 %n 个任务都在这里；旧文件还留着，叫“{name}”。</numerusform>
            </translation>
        </message>
        <message>
            <source>This version of the program cannot read what was asked for.</source>
            <translation>这个版本的程序读不懂当时要做什么。</translation>
        </message>
        <message>
            <source>This computer has no keyring: the keys are kept until the program is closed, never in a file.</source>
            <translation>这台电脑没有钥匙串：密钥只留到程序关闭，不写文件。</translation>
        </message>
        <message>
            <source>The keyring of this computer does not answer ({reason}).</source>
            <translation>这台电脑的钥匙串没有回应（{reason}）。</translation>
        </message>
        <message>
            <source>The keyring of this computer is locked. Unlock it, then try again.</source>
            <translation>这台电脑的钥匙串锁着。解锁后再试一次。</translation>
        </message>
        <message>
            <source>The address of the proxy has a wrong port.</source>
            <translation>代理地址的端口不对。</translation>
        </message>
        <message>
            <source>Leave name and password out: set up a proxy that needs them in the system's settings.</source>
            <translation>不要写用户名和密码：需要用户名和密码的代理，到系统设置里设。</translation>
        </message>
        <message>
            <source>The address of a proxy looks like http://proxy.example:8080.</source>
            <translation>代理地址要像 http://proxy.example:8080 这样。</translation>
        </message>
        <message>
            <source>Open the key page</source>
            <translation>打开密钥页</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>测试</translation>
        </message>
        <message>
            <source>Test the connection</source>
            <translation>测试连接</translation>
        </message>
        <message>
            <source>Filled in from {place}. Test or save them.</source>
            <translation>已从 {place} 填入。测试一下，或者直接保存。</translation>
        </message>
        <message>
            <source>Asking the cloud…</source>
            <translation>正在问云端…</translation>
        </message>
        <message>
            <source>Signed in.</source>
            <translation>已登录。</translation>
        </message>
        <message>
            <source>The official tools left keys on this computer</source>
            <translation>这台电脑上有官方工具存的密钥</translation>
        </message>
        <message>
            <source>In {place}. Import copies them into the fields; they stay there as they are.</source>
            <translation>在 {place}。按“导入”会填进下面的输入框，原文件不动。</translation>
        </message>
        <message>
            <source>Import</source>
            <comment>keys</comment>
            <translation>导入</translation>
        </message>
        <message>
            <source>Import the keys of the official tools</source>
            <translation>导入官方工具的密钥</translation>
        </message>
        <message>
            <source>App ID</source>
            <translation>App ID</translation>
        </message>
        <message>
            <source>Secret Key</source>
            <translation>Secret Key</translation>
        </message>
        <message>
            <source>Hide</source>
            <comment>a secret</comment>
            <translation>隐藏</translation>
        </message>
        <message>
            <source>Show</source>
            <comment>a secret</comment>
            <translation>显示</translation>
        </message>
        <message>
            <source>Hide the Secret Key</source>
            <translation>隐藏 Secret Key</translation>
        </message>
        <message>
            <source>Show the Secret Key</source>
            <translation>显示 Secret Key</translation>
        </message>
        <message>
            <source>signed in</source>
            <translation>已登录</translation>
        </message>
        <message>
            <source>not signed in</source>
            <translation>未登录</translation>
        </message>
        <message>
            <source>Account: {name}, {state}</source>
            <translation>账号：{name}，{state}</translation>
        </message>
        <message>
            <source>{head}: {text}</source>
            <comment>said aloud</comment>
            <translation>{head}：{text}</translation>
        </message>
        <message>
            <source>{first}. {then}</source>
            <comment>said aloud</comment>
            <translation>{first}。{then}</translation>
        </message>
        <message>
            <source>{before}, {after}</source>
            <comment>a list said aloud</comment>
            <translation>{before}，{after}</translation>
        </message>
        <message>
            <source>Avatars</source>
            <translation>数字人</translation>
        </message>
        <message numerus="yes">
            <source>%n figures</source>
            <translation>
                <numerusform>%n 个形态</numerusform>
            </translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>全身</translation>
        </message>
        <message>
            <source>Seated</source>
            <translation>半身</translation>
        </message>
        <message>
            <source>Circle</source>
            <translation>圆形</translation>
        </message>
        <message>
            <source>Figure {number}</source>
            <translation>形态 {number}</translation>
        </message>
        <message>
            <source>background can be removed</source>
            <translation>可以去背景</translation>
        </message>
        <message>
            <source>background stays</source>
            <translation>背景去不掉</translation>
        </message>
        <message>
            <source>4K</source>
            <comment>an avatar</comment>
            <translation>4K</translation>
        </message>
        <message>
            <source>see-through</source>
            <comment>an avatar</comment>
            <translation>透明</translation>
        </message>
        <message>
            <source>female</source>
            <comment>an avatar</comment>
            <translation>女</translation>
        </message>
        <message>
            <source>male</source>
            <comment>an avatar</comment>
            <translation>男</translation>
        </message>
        <message>
            <source>own avatar</source>
            <translation>自己的数字人</translation>
        </message>
        <message>
            <source>Pause the clip</source>
            <translation>暂停预览</translation>
        </message>
        <message>
            <source>The clip is fetched: press to stop</source>
            <translation>正在加载预览，按一下停止</translation>
        </message>
        <message>
            <source>Play the clip</source>
            <translation>播放预览</translation>
        </message>
        <message>
            <source>{figure} ({number})</source>
            <translation>{figure}（{number}）</translation>
        </message>
        <message>
            <source>Own voice</source>
            <translation>自带声音</translation>
        </message>
        <message>
            <source>No voice of its own</source>
            <translation>没有自带声音</translation>
        </message>
        <message>
            <source>Choose any voice</source>
            <translation>可以任选一个声音</translation>
        </message>
        <message>
            <source>No avatar selected</source>
            <translation>还没有选数字人</translation>
        </message>
        <message>
            <source>All</source>
            <comment>avatars</comment>
            <translation>全部</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>女</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>男</translation>
        </message>
        <message>
            <source>See-through</source>
            <translation>透明背景</translation>
        </message>
        <message>
            <source>The background can be removed</source>
            <translation>可以去掉背景</translation>
        </message>
        <message>
            <source>Order of the avatars</source>
            <translation>数字人的排列顺序</translation>
        </message>
        <message>
            <source>In which order the avatars stand</source>
            <translation>数字人按什么顺序排列</translation>
        </message>
        <message>
            <source>Search by name or tag</source>
            <translation>搜索名字或标签</translation>
        </message>
        <message>
            <source>Search avatars</source>
            <translation>搜索数字人</translation>
        </message>
        <message>
            <source>Whose avatars</source>
            <translation>谁的数字人</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>公共</translation>
        </message>
        <message>
            <source>Own</source>
            <comment>avatars</comment>
            <translation>我的</translation>
        </message>
        <message>
            <source>Favourites</source>
            <translation>收藏</translation>
        </message>
        <message>
            <source>The cloud has no clip of this avatar.</source>
            <translation>云端没有这个数字人的预览。</translation>
        </message>
        <message>
            <source>{found} of {all} avatars</source>
            <translation>共 {all} 个，找到 {found} 个</translation>
        </message>
        <message numerus="yes">
            <source>%n favourites</source>
            <comment>avatars</comment>
            <translation>
                <numerusform>收藏 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>{kept}, {gone} no longer offered</source>
            <translation>{kept}，另有 {gone} 个已下架</translation>
        </message>
        <message>
            <source>{count} public</source>
            <comment>avatars</comment>
            <translation>公共 {count} 个</translation>
        </message>
        <message>
            <source>{public}, {own} of your own</source>
            <translation>{public}，自己的 {own} 个</translation>
        </message>
        <message>
            <source>Try a name or a tag, or take the filters off.</source>
            <translation>换个名字或标签，或者去掉筛选。</translation>
        </message>
        <message>
            <source>No avatar matches</source>
            <translation>没有符合的数字人</translation>
        </message>
        <message>
            <source>Show all avatars</source>
            <translation>显示全部数字人</translation>
        </message>
        <message>
            <source>Press F on an avatar, or its star: it then stands here.</source>
            <translation>按 F 或点星标，它就会留在这里。</translation>
        </message>
        <message>
            <source>No favourites yet</source>
            <translation>还没有收藏</translation>
        </message>
        <message>
            <source>Show public avatars</source>
            <translation>看公共数字人</translation>
        </message>
        <message>
            <source>The cloud lists none now. Open this page again later.</source>
            <translation>云端现在一个也没有列出。过一会儿再打开这一页。</translation>
        </message>
        <message>
            <source>No avatars here</source>
            <translation>这里没有数字人</translation>
        </message>
        <message>
            <source>The avatars are being fetched</source>
            <translation>正在加载数字人</translation>
        </message>
        <message>
            <source>Use this avatar</source>
            <translation>选用这个数字人</translation>
        </message>
        <message>
            <source>Sign in, or try the sandbox: its avatars cost nothing.</source>
            <translation>登录，或者试试沙盒：里面的数字人不花钱。</translation>
        </message>
        <message>
            <source>No avatars yet</source>
            <translation>还没有数字人</translation>
        </message>
        <message>
            <source>“{name}” no longer has the figure “{figure}”. Choose another one.</source>
            <translation>“{name}”已没有“{figure}”这个形态。换一个。</translation>
        </message>
        <message>
            <source>The cloud no longer offers “{name}”. Choose another avatar.</source>
            <translation>云端已下架“{name}”。换一个数字人。</translation>
        </message>
        <message>
            <source>What to make</source>
            <translation>做什么</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>创作</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清空</translation>
        </message>
        <message>
            <source>Draft kept on this computer</source>
            <translation>草稿已自动保存</translation>
        </message>
        <message>
            <source>Make video</source>
            <translation>生成视频</translation>
        </message>
        <message>
            <source>A file is not as it was when you chose it. Look at it, then press once more.</source>
            <translation>有个文件和你选它的时候不一样了。看一看，再按一次。</translation>
        </message>
        <message>
            <source>Sign in to the cloud, or try the sandbox</source>
            <translation>登录云端，或者试试沙盒</translation>
        </message>
        <message>
            <source>Costs nothing in the sandbox</source>
            <translation>沙盒里不花钱</translation>
        </message>
        <message>
            <source>Balance: {left}</source>
            <translation>余额 {left}</translation>
        </message>
        <message>
            <source>Something unforeseen happened. Try it once more; Settings can copy a diagnosis.</source>
            <translation>出了意料之外的事。再试一次；“设置”里可以复制诊断。</translation>
        </message>
        <message>
            <source>The subtitles reach out of the picture.</source>
            <translation>字幕有一部分在画面外。</translation>
        </message>
        <message>
            <source>Bring them in</source>
            <translation>移进画面</translation>
        </message>
        <message>
            <source>The subtitles stand where {place} shows its own words.</source>
            <translation>字幕会被平台自己的文字挡住（{place}）。</translation>
        </message>
        <message>
            <source>Move them</source>
            <translation>移开</translation>
        </message>
        <message>
            <source>The right edge sits under {place}'s buttons.</source>
            <translation>右边会被平台的按钮挡住（{place}）。</translation>
        </message>
        <message>
            <source>The left edge sits too near the edge for {place}.</source>
            <translation>左边离画面边缘太近（{place}）。</translation>
        </message>
        <message>
            <source>Narrow it</source>
            <translation>收窄</translation>
        </message>
        <message>
            <source>The subtitles hide the face.</source>
            <translation>字幕挡住了脸。</translation>
        </message>
        <message>
            <source>Move them off it</source>
            <translation>移开</translation>
        </message>
        <message>
            <source>Douyin</source>
            <translation>抖音</translation>
        </message>
        <message>
            <source>WeChat Channels</source>
            <translation>微信视频号</translation>
        </message>
        <message>
            <source>Xiaohongshu</source>
            <translation>小红书</translation>
        </message>
        <message>
            <source>TikTok</source>
            <translation>TikTok</translation>
        </message>
        <message>
            <source>YouTube Shorts</source>
            <translation>YouTube Shorts</translation>
        </message>
        <message>
            <source>Resize the subtitles</source>
            <translation>调整字幕大小</translation>
        </message>
        <message>
            <source>Move the subtitles</source>
            <translation>移动字幕</translation>
        </message>
        <message>
            <source>Resize the avatar</source>
            <translation>调整数字人大小</translation>
        </message>
        <message>
            <source>Move the avatar</source>
            <translation>移动数字人</translation>
        </message>
        <message>
            <source>AI mark</source>
            <translation>AI 标识</translation>
        </message>
        <message>
            <source>Fill, edges cut</source>
            <translation>铺满，裁掉边缘</translation>
        </message>
        <message>
            <source>Whole, edges bare</source>
            <translation>完整放下，四周露底色</translation>
        </message>
        <message>
            <source>Another…</source>
            <comment>a picture</comment>
            <translation>换一张…</translation>
        </message>
        <message>
            <source>Picture</source>
            <comment>a layer</comment>
            <translation>背景图</translation>
        </message>
        <message>
            <source>The background picture is gone. Choose it again, or leave it out.</source>
            <translation>背景图不见了。重新选一张，或者不放背景图。</translation>
        </message>
        <message>
            <source>Fit the picture another way</source>
            <translation>换背景图的铺法</translation>
        </message>
        <message>
            <source>Leave the picture out</source>
            <translation>不放背景图</translation>
        </message>
        <message>
            <source>Put a picture behind</source>
            <translation>放背景图</translation>
        </message>
        <message>
            <source>Only the first frame of this picture is shown: backgrounds do not move.</source>
            <translation>只用了这张动图的第一帧：背景不会动。</translation>
        </message>
        <message>
            <source>The picture could not be opened. It may be moved, deleted or locked.</source>
            <translation>图片打不开，可能被移走、删除或占用了。</translation>
        </message>
        <message>
            <source>This file is too large for a picture. Choose one under 200 MB.</source>
            <translation>这个文件太大了。选一张 200 MB 以内的图片。</translation>
        </message>
        <message>
            <source>This file is not a picture that can be read. Choose a jpg or png.</source>
            <translation>这个文件不是能读的图片。选一张 jpg 或 png。</translation>
        </message>
        <message>
            <source>The picture is damaged. Choose another one.</source>
            <translation>这张图片坏了。换一张。</translation>
        </message>
        <message>
            <source>There is no room to keep the picture, or its folder cannot be written to.</source>
            <translation>放不下这张图片：磁盘满了，或者文件夹不让写。</translation>
        </message>
        <message>
            <source>This picture has {width}×{height} pixels, more than can be taken in. Make it at most {side} on a side.</source>
            <translation>这张图片有 {width}×{height} 像素，太大了。把每边缩到 {side} 以内。</translation>
        </message>
        <message>
            <source>Background colour</source>
            <translation>底色</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>不放了</translation>
        </message>
        <message>
            <source>How the picture fits</source>
            <translation>背景图的铺法</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>铺法</translation>
        </message>
        <message>
            <source>Stretch</source>
            <translation>拉伸</translation>
        </message>
        <message>
            <source>Choose a background picture</source>
            <translation>选背景图</translation>
        </message>
        <message>
            <source>Pictures (*.jpg *.jpeg *.png *.gif *.bmp *.webp *.tif *.tiff)</source>
            <translation>图片 (*.jpg *.jpeg *.png *.gif *.bmp *.webp *.tif *.tiff)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Choose a picture…</source>
            <translation>选图片…</translation>
        </message>
        <message>
            <source>Looking at the picture…</source>
            <translation>正在检查图片…</translation>
        </message>
        <message>
            <source>No picture yet: drop or choose one</source>
            <translation>还没有图片，拖进来或选一张</translation>
        </message>
        <message>
            <source>{name} · {width}×{height}</source>
            <comment>a picture</comment>
            <translation>{name} · {width}×{height}</translation>
        </message>
        <message>
            <source>W</source>
            <comment>width, one letter</comment>
            <translation>宽</translation>
        </message>
        <message>
            <source>H</source>
            <comment>height, one letter</comment>
            <translation>高</translation>
        </message>
        <message>
            <source>Left edge</source>
            <translation>左边</translation>
        </message>
        <message>
            <source>Top edge</source>
            <translation>上边</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>高度</translation>
        </message>
        <message>
            <source>Typeface of the subtitles</source>
            <translation>字幕字体</translation>
        </message>
        <message>
            <source>Size of the subtitles</source>
            <translation>字幕大小</translation>
        </message>
        <message>
            <source>Width of the outline</source>
            <translation>描边粗细</translation>
        </message>
        <message>
            <source>Colour of the subtitles</source>
            <translation>字幕颜色</translation>
        </message>
        <message>
            <source>Colour of the outline</source>
            <translation>描边颜色</translation>
        </message>
        <message>
            <source>Usual place and size</source>
            <translation>用常用的位置和大小</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>描边</translation>
        </message>
        <message>
            <source>Change the typeface</source>
            <translation>换字体</translation>
        </message>
        <message>
            <source>Change the size of the subtitles</source>
            <translation>改字幕大小</translation>
        </message>
        <message>
            <source>Change the outline</source>
            <translation>改描边</translation>
        </message>
        <message>
            <source>Change the colour of the subtitles</source>
            <translation>换字幕颜色</translation>
        </message>
        <message>
            <source>Put the subtitles in their usual place</source>
            <translation>把字幕放回常用位置</translation>
        </message>
        <message>
            <source>Usual typeface</source>
            <translation>常用字体</translation>
        </message>
        <message>
            <source>This typeface cannot be shown here; another stands in for it. The video has the right one.</source>
            <translation>这个字体在这里显示不了，先用别的代替。成片里是对的字体。</translation>
        </message>
        <message>
            <source>{colour}: choose</source>
            <comment>opens a choice of colours</comment>
            <translation>{colour}：选一个</translation>
        </message>
        <message>
            <source>Write a colour as # and six digits, such as #EDEDED.</source>
            <translation>颜色写成 # 加六位数字，比如 #EDEDED。</translation>
        </message>
        <message>
            <source>Show whole</source>
            <comment>a figure</comment>
            <translation>完整放下</translation>
        </message>
        <message>
            <source>Centre</source>
            <comment>a figure</comment>
            <translation>居中</translation>
        </message>
        <message>
            <source>Original size {width}×{height}</source>
            <comment>a figure</comment>
            <translation>原图 {width}×{height}</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Uppermost first; the order is fixed</source>
            <translation>越靠上越在前，顺序固定</translation>
        </message>
        <message>
            <source>Off</source>
            <comment>the AI mark</comment>
            <translation>不显示</translation>
        </message>
        <message>
            <source>{typeface} · {size}</source>
            <comment>how subtitles look</comment>
            <translation>{typeface} · {size}</translation>
        </message>
        <message>
            <source>None</source>
            <comment>no background picture</comment>
            <translation>没有</translation>
        </message>
        <message>
            <source>{name} · {fit}</source>
            <comment>a background picture</comment>
            <translation>{name} · {fit}</translation>
        </message>
        <message>
            <source>shown</source>
            <comment>a layer</comment>
            <translation>显示</translation>
        </message>
        <message>
            <source>hidden</source>
            <comment>a layer</comment>
            <translation>隐藏</translation>
        </message>
        <message>
            <source>Show subtitles</source>
            <translation>显示字幕</translation>
        </message>
        <message>
            <source>Show the AI mark</source>
            <translation>显示 AI 标识</translation>
        </message>
        <message>
            <source>Show the subtitles</source>
            <translation>显示字幕</translation>
        </message>
        <message>
            <source>Hide the subtitles</source>
            <translation>隐藏字幕</translation>
        </message>
        <message>
            <source>Add</source>
            <comment>a layer</comment>
            <translation>加</translation>
        </message>
        <message>
            <source>Add a layer</source>
            <translation>加图层</translation>
        </message>
        <message>
            <source>Put the AI mark on</source>
            <translation>加上 AI 标识</translation>
        </message>
        <message>
            <source>Take the AI mark off</source>
            <translation>去掉 AI 标识</translation>
        </message>
        <message>
            <source>Corner of the AI mark</source>
            <translation>AI 标识的位置</translation>
        </message>
        <message>
            <source>Move the AI mark</source>
            <translation>移动 AI 标识</translation>
        </message>
        <message>
            <source>Says that AI made this video. China's rules ask for it, and so do most places that show videos.</source>
            <translation>说明视频由 AI 生成。国内规定要有，大多数平台也要求。</translation>
        </message>
        <message>
            <source>Without it, whoever shows the video has to say in another way that AI made it.</source>
            <translation>去掉以后，发布视频的人要用别的办法说明它由 AI 生成。</translation>
        </message>
        <message>
            <source>Size of the video</source>
            <translation>画面尺寸</translation>
        </message>
        <message>
            <source>Width of the video</source>
            <translation>画面宽度</translation>
        </message>
        <message>
            <source>Height of the video</source>
            <translation>画面高度</translation>
        </message>
        <message>
            <source>Change the size of the video</source>
            <translation>改画面尺寸</translation>
        </message>
        <message>
            <source>Free size · {width}×{height}</source>
            <comment>of a video</comment>
            <translation>自定义 · {width}×{height}</translation>
        </message>
        <message>
            <source>Free size…</source>
            <comment>of a video</comment>
            <translation>自定义…</translation>
        </message>
        <message>
            <source>Upright 9:16 · {width}×{height}</source>
            <comment>a video's size</comment>
            <translation>竖版 9:16 · {width}×{height}</translation>
        </message>
        <message>
            <source>Wide 16:9 · {width}×{height}</source>
            <comment>a video's size</comment>
            <translation>横版 16:9 · {width}×{height}</translation>
        </message>
        <message>
            <source>Square 1:1 · {width}×{height}</source>
            <comment>a video's size</comment>
            <translation>方形 1:1 · {width}×{height}</translation>
        </message>
        <message>
            <source>Portrait 3:4 · {width}×{height}</source>
            <comment>a video's size</comment>
            <translation>竖版 3:4 · {width}×{height}</translation>
        </message>
        <message>
            <source>Landscape 4:3 · {width}×{height}</source>
            <comment>a video's size</comment>
            <translation>横版 4:3 · {width}×{height}</translation>
        </message>
        <message>
            <source>Safe area</source>
            <translation>安全区</translation>
        </message>
        <message>
            <source>No safe area</source>
            <translation>不看安全区</translation>
        </message>
        <message>
            <source>{place} safe area</source>
            <translation>安全区：{place}</translation>
        </message>
        <message>
            <source>Only upright videos fill a telephone, with buttons over them.</source>
            <translation>只有竖版视频会铺满手机，上面有按钮。</translation>
        </message>
        <message>
            <source>Undo: {step}</source>
            <translation>撤销：{step}</translation>
        </message>
        <message>
            <source>Nothing to undo</source>
            <translation>没有可撤销的</translation>
        </message>
        <message>
            <source>Redo: {step}</source>
            <translation>重做：{step}</translation>
        </message>
        <message>
            <source>Nothing to redo</source>
            <translation>没有可重做的</translation>
        </message>
        <message>
            <source>Canvas</source>
            <translation>画布</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Fit</source>
            <comment>see the whole canvas</comment>
            <translation>适合</translation>
        </message>
        <message>
            <source>See the whole canvas</source>
            <translation>看整个画布</translation>
        </message>
        <message>
            <source>Change the background colour</source>
            <translation>换底色</translation>
        </message>
        <message>
            <source>The first words stand here</source>
            <translation>第一句话显示在这里</translation>
        </message>
        <message>
            <source>AI made</source>
            <comment>the mark in a corner of the video</comment>
            <translation>AI 生成</translation>
        </message>
        <message>
            <source>Write the background colour as # and six digits, such as #EDEDED.</source>
            <translation>底色写成 # 加六位数字，比如 #EDEDED。</translation>
        </message>
        <message>
            <source>Make both sides of the video even numbers from 2 to 4096.</source>
            <translation>画面的宽和高要是 2 到 4096 之间的偶数。</translation>
        </message>
        <message>
            <source>Make the avatar's height even: the cloud takes no odd one.</source>
            <translation>数字人的高度改成偶数：云端不收奇数。</translation>
        </message>
        <message>
            <source>The avatar stands outside the picture. Move it in.</source>
            <translation>数字人在画面外。把它移进来。</translation>
        </message>
        <message>
            <source>Make the subtitles no wider than the picture.</source>
            <translation>字幕框不能比画面宽。改窄一点。</translation>
        </message>
        <message>
            <source>Make the subtitles no higher than the picture.</source>
            <translation>字幕框不能比画面高。改矮一点。</translation>
        </message>
        <message>
            <source>The subtitles stand partly outside the picture. Move them in.</source>
            <translation>字幕有一部分在画面外。把它移进来。</translation>
        </message>
        <message>
            <source>Write the subtitles' colours as # and six digits, such as #FFFFFF.</source>
            <translation>字幕的颜色写成 # 加六位数字，比如 #FFFFFF。</translation>
        </message>
        <message>
            <source>Set the size of the subtitles between 8 and 600.</source>
            <translation>字幕的大小设在 8 到 600 之间。</translation>
        </message>
        <message>
            <source>Set the outline of the subtitles between 0 and 40.</source>
            <translation>字幕的描边设在 0 到 40 之间。</translation>
        </message>
        <message>
            <source>The list of new versions is out of date by this computer's clock, so it was left alone. If the date here is right, try again in some days.</source>
            <translation>按这台电脑的时间，版本列表已经过期，所以没有采用。如果这台电脑的日期没有错，过几天再试。</translation>
        </message>
        <message>
            <source>What came is no list of new versions, so it was left alone. Does this network ask you to sign in first?</source>
            <translation>收到的不是版本列表，所以没有采用。这个网络是否要求先登录？</translation>
        </message>
        <message>
            <source>Choose an avatar</source>
            <translation>选一个数字人</translation>
        </message>
        <message>
            <source>Choose one of this avatar's figures.</source>
            <translation>选这个数字人的一个形态。</translation>
        </message>
        <message>
            <source>This avatar is not made for 4K. Choose a 1080p size, or another avatar.</source>
            <translation>这个数字人做不了 4K。选 1080p 的尺寸，或者换一个数字人。</translation>
        </message>
        <message>
            <source>Use in digital human</source>
            <translation>用于数字人视频</translation>
        </message>
        <message>
            <source>No avatar yet</source>
            <translation>还没有数字人</translation>
        </message>
        <message>
            <source>Who says it</source>
            <translation>选谁来说</translation>
        </message>
        <message>
            <source>Choose</source>
            <comment>an avatar</comment>
            <translation>选择</translation>
        </message>
        <message>
            <source>Change</source>
            <comment>an avatar</comment>
            <translation>更换</translation>
        </message>
        <message>
            <source>Change the avatar</source>
            <translation>换一个数字人</translation>
        </message>
        <message>
            <source>Own avatar</source>
            <translation>自己的数字人</translation>
        </message>
        <message>
            <source>Public avatar</source>
            <translation>公共数字人</translation>
        </message>
        <message>
            <source>{whose} · {figure}</source>
            <comment>an avatar</comment>
            <translation>{whose} · {figure}</translation>
        </message>
        <message>
            <source>This avatar is no longer in the cloud's list. Choose another.</source>
            <translation>云端列表里已经没有这个数字人。换一个。</translation>
        </message>
        <message>
            <source>This figure of the avatar is no longer in the cloud's list. Choose another.</source>
            <translation>云端列表里已经没有这个形态。换一个。</translation>
        </message>
        <message>
            <source>This typeface is no longer in the cloud's list. Choose another.</source>
            <translation>云端列表里已经没有这个字体。换一个。</translation>
        </message>
        <message>
            <source>Choose another avatar</source>
            <translation>换数字人</translation>
        </message>
        <message>
            <source>This form takes a picture, a recording, a document, subtitles or a look. The rest was left alone.</source>
            <translation>这里收图片、录音、文档、字幕和模板各一个，其余的没有动。</translation>
        </message>
        <message>
            <source>“{name}” is larger than any look. Choose another file.</source>
            <translation>“{name}”比任何模板都大，换一个文件。</translation>
        </message>
        <message>
            <source>“{name}” was made by a newer version of this program. Update it, then try again.</source>
            <translation>“{name}”是新版本程序做的。先更新程序，再试一次。</translation>
        </message>
        <message>
            <source>“{name}” is not a look, or it is damaged. Nothing was changed; choose another file.</source>
            <translation>“{name}”不是模板，或者已经损坏。什么都没有改动，换一个文件。</translation>
        </message>
        <message>
            <source>“{name}” is a look with something in “{part}” that cannot be used. Nothing was changed; choose another file.</source>
            <translation>“{name}”是模板，但其中“{part}”的内容不能用。什么都没有改动，换一个文件。</translation>
        </message>
        <message>
            <source>The look “{name}” is kept. It comes to the canvas when the cloud has answered.</source>
            <translation>模板“{name}”存好了，等云端回应就上画布。</translation>
        </message>
        <message>
            <source>The look “{name}” is on the canvas.</source>
            <translation>已套用模板“{name}”。</translation>
        </message>
        <message>
            <source>Its picture is missing. {reason}</source>
            <translation>背景图没有用上。{reason}</translation>
        </message>
        <message>
            <source>Use the look “{name}”</source>
            <translation>套用模板“{name}”</translation>
        </message>
        <message>
            <source>{first} {then}</source>
            <comment>two sentences</comment>
            <translation>{first}{then}</translation>
        </message>
        <message>
            <source>The avatar “{name}” no longer has the figure of this look: another of its figures stands there.</source>
            <translation>数字人“{name}”不再有模板里的那个形态，换上了它的另一个形态。</translation>
        </message>
        <message>
            <source>The typeface “{name}” is no longer in the cloud's list: the usual one is used.</source>
            <translation>云端已经没有字体“{name}”，用了默认字体。</translation>
        </message>
        <message>
            <source>The look was used without its avatar “{name}”. {reason}</source>
            <translation>模板已套用，但没有换上数字人“{name}”。{reason}</translation>
        </message>
        <message>
            <source>The avatar “{name}” is not in this account's list any more: the look was used without it.</source>
            <translation>这个账号已经没有数字人“{name}”，模板的其余部分照常套用。</translation>
        </message>
        <message>
            <source>Looks</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Asking the cloud for what “{name}” needs. Close gives it up.</source>
            <translation>正在问云端“{name}”要用的还在不在。关闭就不再等。</translation>
        </message>
        <message>
            <source>Looks: keep this canvas, or use another</source>
            <translation>模板：存下这张画布，或者套用另一个</translation>
        </message>
        <message>
            <source>Keep the canvas as a look</source>
            <translation>把画布存为模板</translation>
        </message>
        <message>
            <source>The canvas is kept as “{name}”.</source>
            <translation>画布已存为“{name}”。</translation>
        </message>
        <message>
            <source>Rename the look</source>
            <translation>给模板改名</translation>
        </message>
        <message>
            <source>The look is called “{name}” now.</source>
            <translation>模板现在叫“{name}”。</translation>
        </message>
        <message>
            <source>“{name}” was deleted.</source>
            <translation>“{name}”已删除。</translation>
        </message>
        <message>
            <source>Delete</source>
            <comment>a look</comment>
            <translation>删除</translation>
        </message>
        <message>
            <source>It is gone from this computer then. Videos that were made with it stay.</source>
            <translation>它会从这台电脑上消失，用它做好的视频不受影响。</translation>
        </message>
        <message>
            <source>Export the look</source>
            <translation>导出模板</translation>
        </message>
        <message>
            <source>Looks (*.json)</source>
            <translation>模板 (*.json)</translation>
        </message>
        <message>
            <source>“{name}” was written to “{file}”.</source>
            <translation>“{name}”已写入“{file}”。</translation>
        </message>
        <message>
            <source>Import a look</source>
            <translation>导入模板</translation>
        </message>
        <message>
            <source>“{name}” is one of your looks now.</source>
            <translation>“{name}”已加入你的模板。</translation>
        </message>
        <message>
            <source>Keep this canvas…</source>
            <translation>存下这张画布…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Use it</source>
            <comment>a look</comment>
            <translation>套用</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>改名…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>A look is a canvas under a name: avatar, places, background, subtitles and size. Not the words.</source>
            <translation>模板是起了名字的画布：数字人、位置、背景、字幕样式和尺寸，不含文案。</translation>
        </message>
        <message>
            <source>This look came with the program, and stays as it is.</source>
            <translation>这个模板是程序自带的，不能改动。</translation>
        </message>
        <message>
            <source>Name of the look</source>
            <translation>模板的名字</translation>
        </message>
        <message>
            <source>Keep</source>
            <comment>a look</comment>
            <translation>保存</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>There is a look of this name. What it holds now would be gone.</source>
            <translation>已有同名模板，它现在的内容会被替换掉。</translation>
        </message>
        <message>
            <source>There is a look of this name. Choose another one.</source>
            <translation>已有同名模板，换一个名字。</translation>
        </message>
        <message>
            <source>The background picture is too large to be kept with a look. Choose a smaller one.</source>
            <translation>背景图太大，不能和模板一起保存。换一张小一些的。</translation>
        </message>
        <message>
            <source>Interview</source>
            <comment>a look</comment>
            <translation>访谈</translation>
        </message>
        <message>
            <source>News, upright</source>
            <comment>a look</comment>
            <translation>竖版新闻</translation>
        </message>
        <message>
            <source>Product on colour</source>
            <comment>a look</comment>
            <translation>彩底讲产品</translation>
        </message>
        <message>
            <source>Square quote</source>
            <comment>a look</comment>
            <translation>方形金句</translation>
        </message>
        <message>
            <source>Large words</source>
            <comment>a look</comment>
            <translation>大字竖版</translation>
        </message>
        <message>
            <source>Teacher at the board</source>
            <comment>a look</comment>
            <translation>黑板前的老师</translation>
        </message>
        <message>
            <source>Upright 9:16</source>
            <translation>竖版 9:16</translation>
        </message>
        <message>
            <source>Wide 16:9</source>
            <translation>横版 16:9</translation>
        </message>
        <message>
            <source>Square 1:1</source>
            <translation>方形 1:1</translation>
        </message>
        <message>
            <source>Portrait 3:4</source>
            <translation>竖版 3:4</translation>
        </message>
        <message>
            <source>Landscape 4:3</source>
            <translation>横版 4:3</translation>
        </message>
        <message>
            <source>Upright 9:16, 4K</source>
            <translation>竖版 9:16 4K</translation>
        </message>
        <message>
            <source>Wide 16:9, 4K</source>
            <translation>横版 16:9 4K</translation>
        </message>
        <message>
            <source>Square 1:1, 4K</source>
            <translation>方形 1:1 4K</translation>
        </message>
        <message>
            <source>Portrait 3:4, 4K</source>
            <translation>竖版 3:4 4K</translation>
        </message>
        <message>
            <source>Landscape 4:3, 4K</source>
            <translation>横版 4:3 4K</translation>
        </message>
        <message>
            <source>{shape} · {who}</source>
            <comment>a look</comment>
            <translation>{shape} · {who}</translation>
        </message>
        <message>
            <source>{width}×{height}</source>
            <comment>the size of a look</comment>
            <translation>{width}×{height}</translation>
        </message>
        <message>
            <source>any avatar</source>
            <translation>任何数字人</translation>
        </message>
        <message>
            <source>an avatar</source>
            <translation>一个数字人</translation>
        </message>
        <message>
            <source>The avatar is still being looked up</source>
            <translation>正在查找这个数字人</translation>
        </message>
        <message>
            <source>The picture is still being looked at</source>
            <translation>图片还在检查</translation>
        </message>
        <message>
            <source>Timing of the subtitles</source>
            <translation>字幕的时间</translation>
        </message>
        <message numerus="yes">
            <source>%n own lines, shown at their own times</source>
            <translation>
                <numerusform>%n 行自己的字幕，按各自的时间出现</numerusform>
            </translation>
        </message>
        <message>
            <source>Automatic: the cloud listens and sets the times</source>
            <translation>自动：云端听过之后配上时间</translation>
        </message>
        <message>
            <source>Another file…</source>
            <comment>of subtitles</comment>
            <translation>换一个文件…</translation>
        </message>
        <message>
            <source>From a subtitle file…</source>
            <translation>用字幕文件…</translation>
        </message>
        <message>
            <source>Back to automatic</source>
            <translation>改回自动</translation>
        </message>
        <message numerus="yes">
            <source>%n sentences of this speech are known, with their times.</source>
            <translation>
                <numerusform>这段语音的 %n 句都有时间。</numerusform>
            </translation>
        </message>
        <message>
            <source>Use them as subtitles</source>
            <translation>用作字幕</translation>
        </message>
        <message>
            <source>The subtitles are this speech's own sentences.</source>
            <translation>字幕用的是这段语音自己的句子。</translation>
        </message>
        <message>
            <source>Choose a subtitle file</source>
            <translation>选择字幕文件</translation>
        </message>
        <message>
            <source>Subtitles (*.srt *.vtt *.ass *.ssa);;All files (*)</source>
            <translation>字幕 (*.srt *.vtt *.ass *.ssa);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Language</source>
            <comment>spoken</comment>
            <translation>语言</translation>
        </message>
        <message>
            <source>See-through video</source>
            <translation>透明背景视频</translation>
        </message>
        <message>
            <source>Cartoon, for drawn avatars, 3 beans a second</source>
            <translation>卡通，给画出来的数字人，每秒 3 豆</translation>
        </message>
        <message>
            <source>Chinese</source>
            <comment>spoken</comment>
            <translation>中文</translation>
        </message>
        <message>
            <source>English</source>
            <comment>spoken</comment>
            <translation>英语</translation>
        </message>
        <message>
            <source>A webm without background and subtitles. It needs an avatar made from a see-through webm.</source>
            <translation>没有背景和字幕的 webm。数字人要用透明的 webm 做成。</translation>
        </message>
        <message>
            <source>can leave its background</source>
            <translation>可去背景</translation>
        </message>
        <message>
            <source>Without what stands behind the person</source>
            <translation>去掉人物身后的背景</translation>
        </message>
        <message>
            <source>Videos can then leave the background away. Film in front of a plain wall.</source>
            <translation>以后做视频时可以不要背景。拍摄时身后用一面纯色的墙。</translation>
        </message>
        <message>
            <source>Leave the figure's own background away</source>
            <translation>去掉形态自带的背景</translation>
        </message>
        <message>
            <source>Decided for you</source>
            <translation>替你定好的</translation>
        </message>
        <message>
            <source>Recordings and pictures are uploaded from this computer, so that they can be checked first. The canvas alone says whether there are subtitles. Avatars and voices are those this account can use here.</source>
            <translation>录音和图片都从这台电脑上传，先检查再提交。有没有字幕只看画布。数字人和声音用的是这个账号在这里能用的。</translation>
        </message>
        <message>
            <source>Only for an avatar that was made for it: the cloud's list does not tell. The canvas goes on showing what stands behind the person.</source>
            <translation>定制时选了去背景的数字人才行，云端的列表里看不出来。画布上还会照样显示人物身后的背景。</translation>
        </message>
        <message>
            <source>Mostly it is away already. Switch this on if a video came back with it.</source>
            <translation>多数时候本来就没有。做好的视频里还带着背景时再打开。</translation>
        </message>
        <message>
            <source>Only for a figure of whom the cloud says so, or an own avatar that was made for it.</source>
            <translation>要云端注明可以去背景的形态，或者定制时选了去背景的数字人。</translation>
        </message>
        <message>
            <source>without its own background</source>
            <comment>a figure</comment>
            <translation>去掉自带的背景</translation>
        </message>
        <message>
            <source>This figure's own background cannot be left away. Switch that off, or choose another figure.</source>
            <translation>这个形态去不掉自带的背景。关掉这个开关，或者换一个形态。</translation>
        </message>
        <message>
            <source>What you see is sent, to the pixel</source>
            <translation>看到什么就提交什么，一个像素也不差</translation>
        </message>
        <message numerus="yes">
            <source>{width}×{height} · about {length} · about %n beans; the cloud's bill decides</source>
            <translation>
                <numerusform>{width}×{height} · 约 {length} · 约 %n 蝉豆，以云端结算为准</numerusform>
            </translation>
        </message>
        <message>
            <source>cartoon</source>
            <translation>卡通</translation>
        </message>
        <message>
            <source>4K</source>
            <comment>a video</comment>
            <translation>4K</translation>
        </message>
        <message>
            <source>1080p</source>
            <comment>a video</comment>
            <translation>1080p</translation>
        </message>
        <message>
            <source>plays backwards</source>
            <translation>倒放</translation>
        </message>
        <message>
            <source>repeats</source>
            <translation>重复播放</translation>
        </message>
        <message>
            <source>see-through</source>
            <comment>a video</comment>
            <translation>透明背景</translation>
        </message>
        <message>
            <source>{name} · {figure}</source>
            <comment>a layer</comment>
            <translation>{name} · {figure}</translation>
        </message>
        <message>
            <source>For its subtitles the cloud gets the recording in one channel of 16 kHz. It was made here.</source>
            <translation>云端要听单声道 16 kHz 的录音才能配字幕，已经在这台电脑上转好。</translation>
        </message>
        <message>
            <source>The recording is being made ready for subtitles</source>
            <translation>正在为字幕准备录音</translation>
        </message>
        <message>
            <source>The recording could not be made ready for subtitles. Choose another, or hide them.</source>
            <translation>没能为字幕准备好这段录音。换一段，或者不显示字幕。</translation>
        </message>
        <message>
            <source>This voice comes with {avatar}.</source>
            <translation>这是 {avatar} 自带的声音。</translation>
        </message>
        <message>
            <source>{avatar} has a voice of its own: {voice}.</source>
            <translation>{avatar} 自带声音：{voice}。</translation>
        </message>
        <message>
            <source>Digital human</source>
            <translation>数字人视频</translation>
        </message>
        <message>
            <source>The cloud has no file of this typeface.</source>
            <translation>云端没有这个字体的文件。</translation>
        </message>
        <message>
            <source>The typeface could not be kept on this computer: {reason}</source>
            <translation>字体没能存到这台电脑上：{reason}</translation>
        </message>
        <message>
            <source>What the cloud gave as this typeface is not one.</source>
            <translation>云端给的字体文件不是字体。</translation>
        </message>
        <message>
            <source>Only an own avatar made from a see-through webm can be see-through.</source>
            <translation>只有用透明 webm 做的自己的数字人才能透明。</translation>
        </message>
        <message>
            <source>The recording is shorter than a second. Choose a longer one.</source>
            <translation>录音不到 1 秒。换一个长一点的。</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>形态</translation>
        </message>
        <message>
            <source>Avatar</source>
            <translation>数字人</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>底色</translation>
        </message>
        <message>
            <source>Top left</source>
            <translation>左上角</translation>
        </message>
        <message>
            <source>Top right</source>
            <translation>右上角</translation>
        </message>
        <message>
            <source>Bottom left</source>
            <translation>左下角</translation>
        </message>
        <message>
            <source>Bottom right</source>
            <translation>右下角</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>filled</source>
            <translation>铺满</translation>
        </message>
        <message>
            <source>stretched</source>
            <translation>拉伸</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Top up</source>
            <translation>去充值</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>去改</translation>
        </message>
        <message>
            <source>Choose another</source>
            <translation>换一个</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>再看一次</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>重新提交</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message numerus="yes">
            <source>%n s</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>%n 秒</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <comment>minutes</comment>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <comment>hours</comment>
            <translation>
                <numerusform>%n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>{span} ago</source>
            <comment>how long ago</comment>
            <translation>{span}前</translation>
        </message>
        <message>
            <source>now</source>
            <comment>how long ago</comment>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation>在浏览器中打开</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>保存到电脑</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Save subtitles</source>
            <translation>保存字幕</translation>
        </message>
        <message>
            <source>Its subtitles were saved as “{name}”.</source>
            <translation>字幕已保存为“{name}”。</translation>
        </message>
        <message numerus="yes">
            <source>%n sentences, at the times at which the cloud put them into the video</source>
            <translation>
                <numerusform>%n 句，时间和视频里的一样</numerusform>
            </translation>
        </message>
        <message>
            <source>Check again now</source>
            <translation>现在再查一次</translation>
        </message>
        <message>
            <source>Send it again</source>
            <translation>重新提交</translation>
        </message>
        <message>
            <source>This one, follow it</source>
            <translation>就是这个，接着跟踪</translation>
        </message>
        <message>
            <source>Make again</source>
            <translation>再做一次</translation>
        </message>
        <message>
            <source>Topped up: go on</source>
            <translation>已充值，继续</translation>
        </message>
        <message>
            <source>Make another from this</source>
            <translation>改一改，再做一个</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>从列表移除</translation>
        </message>
        <message>
            <source>Stop following</source>
            <translation>停止跟踪</translation>
        </message>
        <message>
            <source>Title or script</source>
            <translation>标题或文案</translation>
        </message>
        <message>
            <source>Search titles and scripts</source>
            <translation>搜索标题或文案</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Which jobs are shown</source>
            <translation>显示哪些任务</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>等你处理</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>in line</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>being made</source>
            <translation>生成中</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>没做成</translation>
        </message>
        <message>
            <source>time unknown</source>
            <translation>时间未知</translation>
        </message>
        <message>
            <source>{time} · {phase} · {length}</source>
            <translation>{time} · {phase} · {length}</translation>
        </message>
        <message>
            <source>{time} · {phase}</source>
            <translation>{time} · {phase}</translation>
        </message>
        <message>
            <source>Links expire, so a fresh one is fetched before each copy.</source>
            <translation>链接会过期，每次复制前会先换成新的。</translation>
        </message>
        <message>
            <source>{kind} · {length}</source>
            <translation>{kind} · {length}</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>Tried {ago}: it opens. A fresh one is fetched before each copy.</source>
            <translation>{ago}试过，打得开。每次复制前会先换成新的。</translation>
        </message>
        <message>
            <source>Tried {ago}: it does not open at the moment. Copy it again for a fresh one.</source>
            <translation>{ago}试过，现在打不开。再复制一次，会换成新的。</translation>
        </message>
        <message>
            <source>Link copied</source>
            <translation>链接已复制</translation>
        </message>
        <message>
            <source>You copied the link.</source>
            <translation>你复制了链接。</translation>
        </message>
        <message>
            <source>Everything made with this account is in the list.</source>
            <translation>这个账号做的都在列表里了。</translation>
        </message>
        <message>
            <source>Save the video</source>
            <translation>保存视频</translation>
        </message>
        <message>
            <source>Videos (*{ending})</source>
            <translation>视频 (*{ending})</translation>
        </message>
        <message>
            <source>{form} subtitles (*{ending})</source>
            <translation>{form} 字幕 (*{ending})</translation>
        </message>
        <message>
            <source>Save the sound</source>
            <translation>保存音频</translation>
        </message>
        <message>
            <source>Sounds (*{ending})</source>
            <translation>音频 (*{ending})</translation>
        </message>
        <message>
            <source>Saved as “{name}”</source>
            <translation>已保存为“{name}”</translation>
        </message>
        <message>
            <source>Saved as “{name}”.</source>
            <translation>已保存为“{name}”。</translation>
        </message>
        <message>
            <source>Send it again?</source>
            <translation>重新提交？</translation>
        </message>
        <message>
            <source>If the first one arrived after all, both are made and both are charged.</source>
            <translation>要是第一次其实到了，就会做出两份，扣两次费。</translation>
        </message>
        <message>
            <source>Do not send</source>
            <translation>不提交</translation>
        </message>
        <message>
            <source>Stop following this job?</source>
            <translation>停止跟踪这个任务？</translation>
        </message>
        <message>
            <source>Go on following</source>
            <translation>接着跟踪</translation>
        </message>
        <message>
            <source>Remove this job from the list?</source>
            <translation>从列表移除这个任务？</translation>
        </message>
        <message>
            <source>Its story and its link go with it. What is in the cloud or saved on this computer stays.</source>
            <translation>它的记录和链接会一起移除。云端的和保存在这台电脑上的都还在。</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>留着</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>复制链接</translation>
        </message>
        <message>
            <source>More for line {number}</source>
            <translation>第 {number} 句的更多操作</translation>
        </message>
        <message>
            <source>Join with the next line</source>
            <translation>和下一句并成一句</translation>
        </message>
        <message>
            <source>Take this line out</source>
            <translation>去掉这一句</translation>
        </message>
        <message>
            <source>Split at the cursor</source>
            <translation>从光标处分成两句</translation>
        </message>
        <message>
            <source>Put the cursor between two words first.</source>
            <translation>先把光标放到要分开的地方。</translation>
        </message>
        <message>
            <source>A line ends after it begins. Choose a later end.</source>
            <translation>一句要在开始之后结束。把结束时间改晚一点。</translation>
        </message>
        <message>
            <source>A line has words. Write some, or cancel.</source>
            <translation>这一句没有字了。写几个字，或者取消。</translation>
        </message>
        <message>
            <source>This is no time. Write it like 0:15.20.</source>
            <translation>这不是时间。写成 0:15.20 这样。</translation>
        </message>
        <message>
            <source>All lines moved.</source>
            <translation>所有字幕都挪好了。</translation>
        </message>
        <message>
            <source>The lines can go no further.</source>
            <translation>不能再往那边挪了。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Change line {number}</source>
            <translation>改第 {number} 句</translation>
        </message>
        <message>
            <source>Edit</source>
            <comment>a line</comment>
            <translation>改</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>提前</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>推后</translation>
        </message>
        <message>
            <source>Export and save</source>
            <translation>导出与保存</translation>
        </message>
        <message>
            <source>Export subtitles</source>
            <translation>导出字幕</translation>
        </message>
        <message>
            <source>For old Windows software (BOM)</source>
            <translation>给旧版 Windows 软件用（带 BOM）</translation>
        </message>
        <message>
            <source>How near the sound is seen</source>
            <translation>波形放大多少</translation>
        </message>
        <message>
            <source>Kind of subtitle file</source>
            <translation>字幕文件的格式</translation>
        </message>
        <message>
            <source>Line {number} begins at</source>
            <translation>第 {number} 句的开始时间</translation>
        </message>
        <message>
            <source>Line {number} ends at</source>
            <translation>第 {number} 句的结束时间</translation>
        </message>
        <message>
            <source>Words of line {number}</source>
            <translation>第 {number} 句的字</translation>
        </message>
        <message>
            <source>Make a face say it</source>
            <translation>用它去对口型</translation>
        </message>
        <message>
            <source>This sound becomes the driving audio; no file in between.</source>
            <translation>这段音频直接用来对口型，不用先存成文件。</translation>
        </message>
        <message>
            <source>Use in lip-sync</source>
            <translation>用于对口型</translation>
        </message>
        <message>
            <source>Move all lines by</source>
            <translation>所有字幕挪</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds, after a field</comment>
            <translation>秒</translation>
        </message>
        <message>
            <source>Seconds to move all lines by</source>
            <translation>所有字幕挪多少秒</translation>
        </message>
        <message>
            <source>Next sentence</source>
            <translation>下一句</translation>
        </message>
        <message>
            <source>Previous sentence</source>
            <translation>上一句</translation>
        </message>
        <message>
            <source>Place in the sound</source>
            <translation>音频里的位置</translation>
        </message>
        <message>
            <source>Play at {rate}×</source>
            <translation>{rate} 倍速播放</translation>
        </message>
        <message>
            <source>Speed of playing</source>
            <translation>播放速度</translation>
        </message>
        <message>
            <source>Save sound</source>
            <translation>保存音频</translation>
        </message>
        <message>
            <source>See it nearer</source>
            <translation>放大波形</translation>
        </message>
        <message>
            <source>See more of the sound</source>
            <translation>缩小波形</translation>
        </message>
        <message>
            <source>Sentence {number} of {count}</source>
            <translation>第 {number} 句，共 {count} 句</translation>
        </message>
        <message>
            <source>Shift all</source>
            <translation>整体挪时间</translation>
        </message>
        <message>
            <source>Subtitles</source>
            <translation>字幕</translation>
        </message>
        <message>
            <source>follows the sound; click a line to go there</source>
            <translation>跟着声音走，点一句就到那一句</translation>
        </message>
        <message>
            <source>The cloud sent no subtitles with this sound.</source>
            <translation>云端没有给这段音频的字幕。</translation>
        </message>
        <message>
            <source>the speech</source>
            <translation>这段语音</translation>
        </message>
        <message>
            <source>to</source>
            <comment>from one time to another</comment>
            <translation>到</translation>
        </message>
        <message>
            <source>{number}, {start} to {end}: {words}</source>
            <comment>a subtitle said aloud</comment>
            <translation>第 {number} 句，{start} 到 {end}：{words}</translation>
        </message>
        <message>
            <source>Show them here</source>
            <translation>放进列表</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Made elsewhere</source>
            <translation>云端的其他任务</translation>
        </message>
        <message>
            <source>Made elsewhere with this account</source>
            <translation>用这个账号在别处做的</translation>
        </message>
        <message numerus="yes">
            <source>%n jobs were made elsewhere with this account</source>
            <translation>
                <numerusform>这个账号在别处有 %n 个任务</numerusform>
            </translation>
        </message>
        <message>
            <source>The selected ones join your list. This costs nothing.</source>
            <translation>选中的会放进你的列表，不花钱。</translation>
        </message>
        <message>
            <source>{time} · {phase} · {number}</source>
            <translation>{time} · {phase} · {number}</translation>
        </message>
        <message>
            <source>Paused until you top up</source>
            <translation>等你充值</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>answered, moved on</source>
            <translation>回应了，有进展</translation>
        </message>
        <message>
            <source>answered, no change</source>
            <translation>回应了，没变</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>没有回应</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>回到列表</translation>
        </message>
        <message>
            <source>No jobs yet</source>
            <translation>这里还没有任务</translation>
        </message>
        <message>
            <source>Finished videos and their links will stay here.</source>
            <translation>做好的视频和它的链接都会留在这里。</translation>
        </message>
        <message>
            <source>Make the first one</source>
            <comment>a job</comment>
            <translation>做第一个</translation>
        </message>
        <message>
            <source>No job matches</source>
            <translation>没有找到任务</translation>
        </message>
        <message>
            <source>{title} ({number} of {count})</source>
            <translation>{title}（{number}/{count}）</translation>
        </message>
        <message>
            <source>{kind} · {part}</source>
            <translation>{kind} · {part}</translation>
        </message>
        <message numerus="yes">
            <source>%n parts</source>
            <comment>of a speech</comment>
            <translation>
                <numerusform>%n 段</numerusform>
            </translation>
        </message>
        <message>
            <source>part {number} of {count}</source>
            <translation>第 {number} 段，共 {count} 段</translation>
        </message>
        <message>
            <source>Tour: step {number} of {count}</source>
            <translation>导览：第 {number} 步，共 {count} 步</translation>
        </message>
        <message>
            <source>Finish</source>
            <comment>a tour</comment>
            <translation>完成</translation>
        </message>
        <message numerus="yes">
            <source>%n parts need you</source>
            <translation>
                <numerusform>%n 段等你处理</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n parts are missing</source>
            <translation>
                <numerusform>还缺 %n 段</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{made} of %n parts made</source>
            <translation>
                <numerusform>共 %n 段，已生成 {made} 段</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <comment>parts</comment>
            <translation>
                <numerusform>%n 段没做成</numerusform>
            </translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>分段</translation>
        </message>
        <message>
            <source>Part {number}</source>
            <translation>第 {number} 段</translation>
        </message>
        <message>
            <source>Open what is made</source>
            <translation>打开已生成的</translation>
        </message>
        <message>
            <source>Open as one sound</source>
            <translation>合成一个音频打开</translation>
        </message>
        <message>
            <source>Stop all parts</source>
            <translation>全部停止</translation>
        </message>
        <message numerus="yes">
            <source>Make %n parts again</source>
            <translation>
                <numerusform>这 %n 段再做一次</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove all parts</source>
            <translation>全部移除</translation>
        </message>
        <message>
            <source>All parts</source>
            <translation>全部分段</translation>
        </message>
        <message>
            <source>Stop following all parts?</source>
            <translation>全部停止跟踪？</translation>
        </message>
        <message>
            <source>Remove all parts from the list?</source>
            <translation>把全部分段从列表里移除？</translation>
        </message>
        <message>
            <source>Their stories and links go with them. What is in the cloud or saved on this computer stays.</source>
            <translation>它们的记录和链接会一起移除。云端的和保存在这台电脑上的都还在。</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>留着</translation>
        </message>
        <message numerus="yes">
            <source>Without %n parts that are not made: {numbers}</source>
            <translation>
                <numerusform>还有 %n 段没生成，没合在里面：第 {numbers} 段</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n parts are made since you opened it: {numbers}. Open it again from Jobs to hear them too.</source>
            <translation>
                <numerusform>打开之后又生成了 %n 段：第 {numbers} 段。从“任务”里再打开一次，就能一起听。</numerusform>
            </translation>
        </message>
        <message>
            <source>The parts are sounds of different kinds. {advice}</source>
            <translation>各段的音频格式不同。{advice}</translation>
        </message>
        <message>
            <source>Together the parts are too long for one sound. {advice}</source>
            <translation>各段加起来太长，一个音频放不下。{advice}</translation>
        </message>
        <message>
            <source>They are not joined; each can be opened by itself in Jobs.</source>
            <translation>它们没有合在一起；每段都能在任务列表里单独打开。</translation>
        </message>
        <message>
            <source>The sound of a part is no plain WAV. {advice}</source>
            <translation>有一段的音频不是普通的 WAV。{advice}</translation>
        </message>
        <message>
            <source>The sound of a part cannot be read: {reason}</source>
            <translation>有一段的音频读不出来：{reason}</translation>
        </message>
        <message>
            <source>Search for fewer words, or in all jobs.</source>
            <translation>少写几个字，或者在全部任务里找。</translation>
        </message>
        <message>
            <source>Show all jobs</source>
            <translation>显示全部任务</translation>
        </message>
        <message numerus="yes">
            <source>%n jobs found</source>
            <translation>
                <numerusform>找到 %n 个任务</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need you · {running} running · {done} done</source>
            <translation>
                <numerusform>%n 个等你处理 · {running} 个进行中 · {done} 个完成</numerusform>
            </translation>
        </message>
        <message>
            <source>{running} running · {done} done</source>
            <translation>{running} 个进行中 · {done} 个完成</translation>
        </message>
        <message>
            <source>Details copied</source>
            <translation>详情已复制</translation>
        </message>
        <message>
            <source>Story</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>复制详情</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>文案</translation>
        </message>
        <message>
            <source>How much is saved</source>
            <translation>保存进度</translation>
        </message>
        <message>
            <source>The cloud says that no sound went into this video. Play it before you use it.</source>
            <translation>云端说这个视频里没有声音。先播放一遍再用。</translation>
        </message>
        <message>
            <source>This job is safe. It is in the cloud and goes on being made: nothing is sent or charged twice.</source>
            <translation>这个任务丢不了。它在云端继续生成：不会重新提交，也不会重复扣费。</translation>
        </message>
        <message>
            <source>This job is safe. It is written down here and goes on by itself when the network is back.</source>
            <translation>这个任务丢不了。它记在这台电脑上，网络一回来就接着走。</translation>
        </message>
        <message>
            <source>Uploaded</source>
            <translation>已上传</translation>
        </message>
        <message>
            <source>safe in the cloud, not charged twice</source>
            <translation>丢不了，也不会重复扣费</translation>
        </message>
        <message>
            <source>kept here, goes on by itself</source>
            <translation>留在这里，会自己接着走</translation>
        </message>
        <message>
            <source>not sent, nothing charged</source>
            <translation>还没提交，没有扣费</translation>
        </message>
        <message>
            <source>the cloud takes only so many a minute: its turn in {span}</source>
            <translation>云端每分钟只收这么多，{span}后轮到它</translation>
        </message>
        <message>
            <source>waiting for its turn</source>
            <translation>等着轮到它</translation>
        </message>
        <message>
            <source>waiting for the cloud's answer</source>
            <translation>等云端回应</translation>
        </message>
        <message>
            <source>your decision is needed</source>
            <translation>等你决定</translation>
        </message>
        <message>
            <source>looking in the cloud's list</source>
            <translation>正在云端列表里找</translation>
        </message>
        <message>
            <source>it may go on in the cloud</source>
            <translation>云端可能还在做</translation>
        </message>
        <message>
            <source>nothing was sent</source>
            <translation>什么也没提交</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} / {total}</translation>
        </message>
        <message>
            <source>{done} of {total} · {speed} · {span} left</source>
            <translation>{done} / {total} · {speed} · 还要 {span}</translation>
        </message>
        <message>
            <source>asking the cloud</source>
            <translation>正在问云端</translation>
        </message>
        <message>
            <source>answered {answered}</source>
            <translation>{answered}回应</translation>
        </message>
        <message>
            <source>More languages</source>
            <translation>更多语言</translation>
        </message>
        <message>
            <source>Fewer languages</source>
            <translation>收起语言</translation>
        </message>
        <message>
            <source>no percent here, answered {answered}</source>
            <translation>这里不报百分比，{answered}回应</translation>
        </message>
        <message>
            <source>answered {answered}, moved {moved}</source>
            <translation>{answered}回应，{moved}有进展</translation>
        </message>
        <message>
            <source>In line</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>Uploading</source>
            <translation>上传中</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>正在提交</translation>
        </message>
        <message>
            <source>Not sure the cloud got it</source>
            <translation>不确定云端收到没有</translation>
        </message>
        <message>
            <source>Being made</source>
            <translation>云端生成中</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>没做成</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Waiting for the network</source>
            <translation>等网络</translation>
        </message>
        <message>
            <source>Waiting for the cloud</source>
            <translation>等云端</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Waiting for its account</source>
            <translation>等它的账号</translation>
        </message>
        <message>
            <source>Waiting for disk space</source>
            <translation>等磁盘空间</translation>
        </message>
        <message>
            <source>Top up, then make it again: what was uploaded need not be uploaded again.</source>
            <translation>充值以后按“再做一次”，传过的不用重传。</translation>
        </message>
        <message>
            <source>Sign in, then make it again.</source>
            <translation>登录以后，再做一次。</translation>
        </message>
        <message>
            <source>Make it again; if it goes wrong the same way, the details below help support.</source>
            <translation>再做一次；还是这样的话，把下面的详情发给客服。</translation>
        </message>
        <message>
            <source>See what your account spent on the cloud's own pages, which may show it some minutes late. If this job is among it, press “Stop”: sending it again is charged a second time. If it is not, send it again.</source>
            <translation>先到云端自己的网页上看看账号的消耗记录，它可能晚几分钟才显示。如果里面有这个任务，就点“停止”：再提交会再扣一次费。如果没有，就重新提交。</translation>
        </message>
        <message>
            <source>Change what was asked for, then make it again.</source>
            <translation>改一改，再做一次。</translation>
        </message>
        <message>
            <source>Choose the file again and make it anew.</source>
            <translation>重新选文件，再做一次。</translation>
        </message>
        <message>
            <source>The cloud's words: “{message}”.</source>
            <translation>云端的原话：“{message}”。</translation>
        </message>
        <message>
            <source>Cloud said</source>
            <translation>云端的话</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>错误码</translation>
        </message>
        <message>
            <source>HTTP status</source>
            <translation>HTTP 状态</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Cloud number</source>
            <translation>云端编号</translation>
        </message>
        <message>
            <source>Trace id</source>
            <translation>追踪号</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>The video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Place in the video</source>
            <translation>视频的位置</translation>
        </message>
        <message>
            <source>Back to the story</source>
            <translation>回到记录</translation>
        </message>
        <message>
            <source>the video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>The pages, from the top of the rail</source>
            <translation>各个页面，从上到下</translation>
        </message>
        <message>
            <source>To the next control, with Shift to the one before</source>
            <translation>到下一个控件，按住 Shift 回到上一个</translation>
        </message>
        <message>
            <source>Alt and a letter</source>
            <translation>Alt 加字母</translation>
        </message>
        <message>
            <source>To the field in whose name the letter is underlined</source>
            <translation>到名称里带这个下划线字母的一栏</translation>
        </message>
        <message>
            <source>Make the video, the speech, the voice or the line</source>
            <translation>生成视频、语音、声音，或者要听的那一句</translation>
        </message>
        <message>
            <source>Undo in the script or the subtitles</source>
            <translation>撤销文案或字幕里的修改</translation>
        </message>
        <message>
            <source>Redo in the script or the subtitles</source>
            <translation>重做文案或字幕里的修改</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>From the search into the list</source>
            <translation>从搜索到列表</translation>
        </message>
        <message>
            <source>Audition a voice, play an avatar's clip or what was made, stop it; hide a layer</source>
            <translation>试听声音，播放数字人预览或做好的成品，再按一次停止；隐藏图层</translation>
        </message>
        <message>
            <source>Make the selected voice or avatar a favourite</source>
            <translation>收藏选中的声音或数字人</translation>
        </message>
        <message>
            <source>Rename a voice of your own or a look, change the selected subtitle</source>
            <translation>给自己的声音或模板改名，修改选中的字幕</translation>
        </message>
        <message>
            <source>Delete a voice, avatar or look of your own, take out the selected subtitle</source>
            <translation>删除自己的声音、数字人或模板，去掉选中的字幕</translation>
        </message>
        <message>
            <source>Use the selected voice, avatar or look, open a job or a pause, find the next</source>
            <translation>用选中的声音、数字人或模板，打开任务或停顿，查找下一处</translation>
        </message>
        <message>
            <source>Find the one before</source>
            <translation>查找上一处</translation>
        </message>
        <message>
            <source>Copy the link of the selected job</source>
            <translation>复制选中任务的链接</translation>
        </message>
        <message>
            <source>Move a layer by 1 pixel, with Shift by 10; go through a sound and its sentences</source>
            <translation>把图层移动 1 像素，按住 Shift 移动 10 像素；在声音和句子之间前进后退</translation>
        </message>
        <message>
            <source>Far back or on in a sound</source>
            <translation>在声音里快退、快进</translation>
        </message>
        <message>
            <source>To the start or the end of a sound, a list or a line</source>
            <translation>到声音、列表或一行的开头、末尾</translation>
        </message>
        <message>
            <source>See the canvas nearer or from farther away</source>
            <translation>放大、缩小画布</translation>
        </message>
        <message>
            <source>Stop, fold or go back</source>
            <translation>停止、收起或返回</translation>
        </message>
        <message>
            <source>This list</source>
            <translation>显示快捷键</translation>
        </message>
        <message>
            <source>Diagnostics, for whoever helps you</source>
            <translation>诊断，给帮你的人看</translation>
        </message>
        <message>
            <source>Chanjing Studio</source>
            <translation>蝉镜工作室</translation>
        </message>
        <message>
            <source>It needs you: look at Jobs.</source>
            <translation>等你处理：看看“任务”。</translation>
        </message>
        <message>
            <source>Done: its link is ready.</source>
            <translation>完成：链接好了。</translation>
        </message>
        <message>
            <source>Done: the voice can be used.</source>
            <translation>完成：声音可以用了。</translation>
        </message>
        <message>
            <source>Done: its parts are in Jobs.</source>
            <translation>完成：分段都在任务列表里。</translation>
        </message>
        <message>
            <source>It was not made: look at Jobs.</source>
            <translation>没做成：看看“任务”。</translation>
        </message>
        <message>
            <source>The recording is still being looked at</source>
            <translation>还在检查录音</translation>
        </message>
        <message>
            <source>Drop a recording here</source>
            <translation>把录音拖到这里</translation>
        </message>
        <message>
            <source>mp3, m4a or wav</source>
            <translation>mp3、m4a 或 wav</translation>
        </message>
        <message>
            <source>Length, sound</source>
            <translation>长度、声音</translation>
        </message>
        <message>
            <source>Remove the recording</source>
            <translation>移除录音</translation>
        </message>
        <message>
            <source>Recordings (*.mp3 *.m4a *.wav);;All files (*)</source>
            <translation>录音 (*.mp3 *.m4a *.wav);;所有文件 (*)</translation>
        </message>
        <message>
            <source>What the mouth follows</source>
            <translation>口型跟着什么</translation>
        </message>
        <message>
            <source>Say this text</source>
            <translation>念文案</translation>
        </message>
        <message>
            <source>Use a recording</source>
            <translation>用录音</translation>
        </message>
        <message>
            <source>About {span}</source>
            <comment>an expected length</comment>
            <translation>约 {span}</translation>
        </message>
        <message>
            <source>The video is still being looked at</source>
            <translation>还在检查视频</translation>
        </message>
        <message>
            <source>Checked, ready to use</source>
            <translation>检查过，可以用</translation>
        </message>
        <message>
            <source>Drop a video here</source>
            <translation>把视频拖到这里</translation>
        </message>
        <message>
            <source>mp4, mov or webm</source>
            <translation>mp4、mov 或 webm</translation>
        </message>
        <message>
            <source>Size, length, picture</source>
            <translation>尺寸、长度、画面</translation>
        </message>
        <message>
            <source>Remove the video</source>
            <translation>移除视频</translation>
        </message>
        <message>
            <source>Videos (*.mp4 *.mov *.webm);;All files (*)</source>
            <translation>视频 (*.mp4 *.mov *.webm);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Voices</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message numerus="yes">
            <source>{page}, %n need you</source>
            <translation>
                <numerusform>{page}，%n 个等你处理</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{page}, %n running</source>
            <translation>
                <numerusform>{page}，%n 个进行中</numerusform>
            </translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Free software under the MIT licence. With Python {python}, Qt {qt}, PySide6 {pyside}.</source>
            <translation>自由软件，MIT 许可证。使用 Python {python}、Qt {qt}、PySide6 {pyside}。</translation>
        </message>
        <message>
            <source>Show</source>
            <comment>all keys</comment>
            <translation>查看</translation>
        </message>
        <message>
            <source>Show all keys</source>
            <translation>查看所有快捷键</translation>
        </message>
        <message>
            <source>Chanjing Studio {version}</source>
            <translation>蝉镜工作室 {version}</translation>
        </message>
        <message>
            <source>Who it talks to</source>
            <translation>会连接哪里</translation>
        </message>
        <message>
            <source>Qt</source>
            <translation>Qt</translation>
        </message>
        <message>
            <source>Qt and PySide6 are used under the LGPL, version 3, and are shipped unchanged as files of their own: you may put your own build in their place. Their source is at code.qt.io and download.qt.io.</source>
            <translation>Qt 和 PySide6 按 LGPL 第 3 版使用，未经修改，以单独的文件随程序提供：你可以换成自己编译的版本。源代码在 code.qt.io 和 download.qt.io。</translation>
        </message>
        <message>
            <source>Libraries and their licences</source>
            <translation>用到的库和许可</translation>
        </message>
        <message>
            <source>The list of new versions, if you agreed to look at it</source>
            <translation>新版本列表，你同意了才会去看</translation>
        </message>
        <message>
            <source>All that can be done without a mouse</source>
            <translation>不用鼠标也能做的每件事</translation>
        </message>
        <message>
            <source>Guided tour</source>
            <translation>导览</translation>
        </message>
        <message>
            <source>Makes one video in the sandbox and leads to its link. Costs nothing.</source>
            <translation>在沙盒里做一个视频，一直走到拿到链接。不花钱。</translation>
        </message>
        <message>
            <source>Begin</source>
            <comment>a tour</comment>
            <translation>开始</translation>
        </message>
        <message>
            <source>Read</source>
            <comment>licences</comment>
            <translation>查看</translation>
        </message>
        <message>
            <source>Read the licences</source>
            <translation>查看许可证</translation>
        </message>
        <message>
            <source>The storage that a cloud names for uploads, samples and results: your files, and what was made of them</source>
            <translation>云端指定的存储，用于上传、样音和成品：你的文件和做出来的东西</translation>
        </message>
        <message>
            <source>This computer itself, while the sandbox is in use</source>
            <translation>使用沙盒时，这台电脑自己</translation>
        </message>
        <message>
            <source>Nobody is told how you use the program</source>
            <translation>你怎么用这个程序，不会告诉任何人</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>Keep these keys</source>
            <translation>不换密钥</translation>
        </message>
        <message>
            <source>Change keys</source>
            <translation>换密钥</translation>
        </message>
        <message>
            <source>Sign out…</source>
            <translation>退出登录…</translation>
        </message>
        <message>
            <source>Save</source>
            <comment>keys</comment>
            <translation>保存</translation>
        </message>
        <message>
            <source>A cloud to practise on, on this computer only</source>
            <translation>练习用的云端，只在这台电脑里</translation>
        </message>
        <message>
            <source>A cloud to practise on, on this computer only; it speaks in tones, and gives a clip back as it came</source>
            <translation>不花钱的练习云，只在这台电脑里；用提示音代替人声，视频原样交还</translation>
        </message>
        <message>
            <source>Enter the keys of your account, or practise in the sandbox.</source>
            <translation>填上账号的密钥，或者先在沙盒里练练手。</translation>
        </message>
        <message>
            <source>In the sandbox: stays on this computer, costs nothing</source>
            <translation>沙盒里：什么都不出这台电脑，也不花钱</translation>
        </message>
        <message>
            <source>Starting the sandbox…</source>
            <translation>正在启动沙盒…</translation>
        </message>
        <message>
            <source>Going back to your account…</source>
            <translation>正在换回你的账号…</translation>
        </message>
        <message>
            <source>Signing out…</source>
            <translation>正在退出登录…</translation>
        </message>
        <message>
            <source>Sign out?</source>
            <translation>退出登录？</translation>
        </message>
        <message>
            <source>Its keys and its token are removed from this computer. Jobs that are in the cloud go on there; they are followed again, and waiting ones sent, once the same account is back.</source>
            <translation>密钥和令牌会从这台电脑删掉。云端的任务会继续生成；同一个账号再登录，就接着跟踪，排队的也接着提交。</translation>
        </message>
        <message>
            <source>Stay signed in</source>
            <translation>保持登录</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Diagnostics</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Copy diagnostics</source>
            <translation>复制诊断</translation>
        </message>
        <message>
            <source>Exactly this text is copied, for whoever helps you. No keys, no tokens. Nothing is sent.</source>
            <translation>复制的就是下面这些，给帮你的人看。没有密钥，没有令牌。什么都不会发出去。</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Copy</source>
            <comment>a text</comment>
            <translation>复制</translation>
        </message>
        <message>
            <source>Open</source>
            <comment>a folder</comment>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open the log folder</source>
            <translation>打开日志文件夹</translation>
        </message>
        <message>
            <source>What is copied</source>
            <translation>会复制的内容</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Check the connection</source>
            <translation>检查连接</translation>
        </message>
        <message>
            <source>Looks at the way to each cloud step by step. No keys are sent, and nobody is asked before you press.</source>
            <translation>一步一步查到每个云端的路。不发送密钥；你不按，就谁也不联系。</translation>
        </message>
        <message>
            <source>Copy the result of the check</source>
            <translation>复制检查结果</translation>
        </message>
        <message>
            <source>Where a file is uploaded to is told by the cloud with each upload, so it cannot be tried beforehand.</source>
            <translation>文件传到哪里，每次上传时才由云端指定，所以没法提前试。</translation>
        </message>
        <message>
            <source>Check</source>
            <comment>the connection</comment>
            <translation>检查</translation>
        </message>
        <message>
            <source>Stop the check</source>
            <translation>停止检查</translation>
        </message>
        <message>
            <source>Looking at the way to each host…</source>
            <translation>正在检查每个地址…</translation>
        </message>
        <message>
            <source>Stopped. This is what was found until then.</source>
            <translation>已停止。下面是停止之前查到的。</translation>
        </message>
        <message numerus="yes">
            <source>%n hosts have trouble. What to do stands below.</source>
            <translation>
                <numerusform>%n 个地址有问题，怎么办写在下面。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All is well: %n hosts answer.</source>
            <translation>
                <numerusform>一切正常：%n 个地址都有回应。</numerusform>
            </translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>怎么办</translation>
        </message>
        <message>
            <source>Good</source>
            <comment>a step of a check</comment>
            <translation>正常</translation>
        </message>
        <message>
            <source>Worth knowing</source>
            <comment>a step of a check</comment>
            <translation>留意</translation>
        </message>
        <message>
            <source>Trouble</source>
            <comment>a step of a check</comment>
            <translation>有问题</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Save to</source>
            <translation>保存到</translation>
        </message>
        <message>
            <source>Your own folder, until you choose another</source>
            <translation>你的个人文件夹，除非另选一个</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>数据文件夹</translation>
        </message>
        <message>
            <source>Voices, avatars, samples, pictures and opened speeches</source>
            <translation>声音和数字人列表、样音、图片和打开过的语音</translation>
        </message>
        <message>
            <source>Cache</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>换文件夹…</translation>
        </message>
        <message>
            <source>Change where videos are saved</source>
            <translation>更改视频保存到的文件夹</translation>
        </message>
        <message>
            <source>Open the data folder</source>
            <translation>打开数据文件夹</translation>
        </message>
        <message>
            <source>Clear…</source>
            <translation>清理…</translation>
        </message>
        <message>
            <source>Clear the cache</source>
            <translation>清理缓存</translation>
        </message>
        <message>
            <source>Voices, avatars, samples, pictures and opened speeches, {size}</source>
            <translation>声音和数字人列表、样音、图片和打开过的语音，共 {size}</translation>
        </message>
        <message>
            <source>Save videos to</source>
            <translation>视频保存到</translation>
        </message>
        <message>
            <source>Clear the cache?</source>
            <translation>清理缓存？</translation>
        </message>
        <message>
            <source>What is in it is fetched again when it is needed. Jobs, links and videos stay.</source>
            <translation>里面的东西用到时会重新下载。任务、链接和视频都还在。</translation>
        </message>
        <message>
            <source>Clear</source>
            <comment>the cache</comment>
            <translation>清理</translation>
        </message>
        <message>
            <source>Group of settings</source>
            <translation>设置的分组</translation>
        </message>
        <message>
            <source>AI labels</source>
            <translation>AI 标识</translation>
        </message>
        <message>
            <source>Put the AI mark on what is new</source>
            <translation>新做的内容加上 AI 标识</translation>
        </message>
        <message>
            <source>Chanjing puts it on digital humans and speech. Each form can still say otherwise; drafts stay.</source>
            <translation>蝉镜会给数字人视频和语音加上。每张表单里还可以单独改，草稿保持原样。</translation>
        </message>
        <message>
            <source>What rules ask for</source>
            <translation>规定怎么说</translation>
        </message>
        <message>
            <source>Since September 2025, China's rules ask that content made by AI says so: to whoever sees or hears it, and in the data of its file. Marks may not be taken off or falsified.</source>
            <translation>从 2025 年 9 月起，中国的规定要求 AI 生成的内容加标识：既要让看到、听到的人知道，也要写进文件数据。标识不得删除或伪造。</translation>
        </message>
        <message>
            <source>Whoever publishes it has to say so on the platform, too, by the platform's own label. That holds as well for videos without a mark of the cloud, such as lip-sync and those of other clouds.</source>
            <translation>发布的人还要在平台上主动声明，用平台自带的标识功能。云端没有加标识的视频也一样，例如对口型和其他云端做的视频。</translation>
        </message>
        <message>
            <source>This is a hint and no legal advice: what counts are the rules of the place and of the platform.</source>
            <translation>这里只是提醒，不是法律意见：以当地和平台的规定为准。</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>Licences of what is shipped</source>
            <translation>随程序提供的组件的许可证</translation>
        </message>
        <message>
            <source>Text of the licence</source>
            <translation>许可证全文</translation>
        </message>
        <message>
            <source>Its text is not here. Its licence: {name}</source>
            <translation>这里没有它的全文。许可证：{name}</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>语言与外观</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>System</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>减少动画</translation>
        </message>
        <message>
            <source>The system asks for it</source>
            <translation>系统设了减少动态效果</translation>
        </message>
        <message>
            <source>Nothing slides or fades</source>
            <translation>不滑动，不渐变</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>System</source>
            <comment>a proxy</comment>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>None</source>
            <comment>a proxy</comment>
            <translation>不用</translation>
        </message>
        <message>
            <source>Manual</source>
            <comment>a proxy</comment>
            <translation>手动</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>代理</translation>
        </message>
        <message>
            <source>Address of the proxy</source>
            <translation>代理地址</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>用它</translation>
        </message>
        <message>
            <source>Use this proxy</source>
            <translation>用这个代理</translation>
        </message>
        <message>
            <source>All calls go through {proxy}. A change counts at once.</source>
            <translation>所有请求都走 {proxy}。改了马上生效。</translation>
        </message>
        <message>
            <source>The cloud is reached directly. A change counts at once.</source>
            <translation>直接连云端。改了马上生效。</translation>
        </message>
        <message>
            <source>As the system says: {proxy}. A change counts at once.</source>
            <translation>跟随系统：{proxy}。改了马上生效。</translation>
        </message>
        <message>
            <source>As the system says: none at present. A change counts at once.</source>
            <translation>跟随系统：目前没有代理。改了马上生效。</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Tell me when a job ends</source>
            <translation>任务结束时提醒我</translation>
        </message>
        <message>
            <source>Only while another window is in front</source>
            <translation>只在别的窗口在前面时提醒</translation>
        </message>
        <message>
            <source>Result copied</source>
            <translation>结果已复制</translation>
        </message>
        <message>
            <source>Diagnosis copied</source>
            <translation>诊断已复制</translation>
        </message>
        <message>
            <source>Choose the file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Choose the file that you fetched, to check it</source>
            <translation>选择你下载的文件，进行核对</translation>
        </message>
        <message>
            <source>Copy its checksum</source>
            <translation>复制校验码</translation>
        </message>
        <message>
            <source>Check the file that you fetched</source>
            <translation>核对下载的文件</translation>
        </message>
        <message>
            <source>It is called {name} and has {size}. Before you open it, this program can tell whether it is the one that was published. By hand: its SHA-256 must be the checksum.</source>
            <translation>文件名为 {name}，大小 {size}。打开之前，可以让本软件核对它是否就是发布的文件。手动核对：它的 SHA-256 必须与校验码一致。</translation>
        </message>
        <message>
            <source>“{name}” is the file that was published, to the byte.</source>
            <translation>“{name}”与发布的文件完全一致。</translation>
        </message>
        <message>
            <source>“{name}” is not the file that was published. Do not open it; fetch it again from its page.</source>
            <translation>“{name}”不是发布的文件。不要打开它，到下载页面重新下载。</translation>
        </message>
        <message>
            <source>The file that you fetched</source>
            <translation>你下载的文件</translation>
        </message>
        <message>
            <source>Not set up in this build</source>
            <translation>此版本没有设置新版本检查</translation>
        </message>
        <message>
            <source>It names no place where new versions are announced, so it looks nowhere and sends nothing.</source>
            <translation>它没有指定发布新版本的地址，所以不会去任何地方检查，也不会发送任何内容。</translation>
        </message>
        <message>
            <source>Look for new versions</source>
            <translation>检查新版本</translation>
        </message>
        <message>
            <source>Once a day at most, and never while a job runs. {host} is asked for the list of versions; nothing about you or your work is sent.</source>
            <translation>每天最多一次，有任务进行时不检查。只向 {host} 获取版本列表，不会发送任何与你或你的作品有关的内容。</translation>
        </message>
        <message>
            <source>Look now</source>
            <translation>立即检查</translation>
        </message>
        <message>
            <source>Look for a new version now</source>
            <translation>立即检查新版本</translation>
        </message>
        <message>
            <source>This is version {version}</source>
            <translation>当前版本 {version}</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在检查…</translation>
        </message>
        <message>
            <source>A job is running. The look waits until none is.</source>
            <translation>有任务正在进行，等任务都结束后再检查。</translation>
        </message>
        <message>
            <source>Not looked for a newer one yet</source>
            <translation>还没有检查过新版本</translation>
        </message>
        <message>
            <source>The newest one, as of {when}</source>
            <translation>截至 {when}，已是最新版本</translation>
        </message>
        <message>
            <source>Looked on {when}</source>
            <translation>上次检查：{when}</translation>
        </message>
        <message>
            <source>It is had at {host}, which opens in your browser.</source>
            <translation>下载页面在 {host}，会在浏览器中打开。</translation>
        </message>
        <message>
            <source>The version in use is not looked after any more.</source>
            <translation>当前使用的版本已不再维护。</translation>
        </message>
        <message>
            <source>Version {version} is there</source>
            <translation>有新版本 {version}</translation>
        </message>
        <message>
            <source>Open its page</source>
            <translation>打开下载页面</translation>
        </message>
        <message>
            <source>Open the page of the new version</source>
            <translation>打开新版本的下载页面</translation>
        </message>
        <message>
            <source>Sign in to hear this voice.</source>
            <translation>登录以后才能听这个声音。</translation>
        </message>
        <message>
            <source>No sample; the voice is still usable.</source>
            <translation>样音没取到，可照常选用。</translation>
        </message>
        <message>
            <source>A favourite now</source>
            <translation>已收藏</translation>
        </message>
        <message>
            <source>No longer a favourite</source>
            <translation>已取消收藏</translation>
        </message>
        <message>
            <source>{found} of {all} voices</source>
            <translation>{all} 个声音里找到 {found} 个</translation>
        </message>
        <message>
            <source>{voices}, {heard} heard</source>
            <translation>共 {voices}，听过 {heard} 个</translation>
        </message>
        <message numerus="yes">
            <source>%n voices</source>
            <translation>
                <numerusform>%n 个声音</numerusform>
            </translation>
        </message>
        <message>
            <source>The voices are being fetched</source>
            <translation>正在加载声音列表</translation>
        </message>
        <message>
            <source>No voice matches</source>
            <translation>没有找到声音</translation>
        </message>
        <message>
            <source>Try a name, a language, a dialect or a character, such as “warm”.</source>
            <translation>试试名字、语言、方言或性格，比如“温柔”。</translation>
        </message>
        <message>
            <source>Show all voices</source>
            <translation>显示全部声音</translation>
        </message>
        <message>
            <source>Without the words in the search there would be {voices}.</source>
            <translation>去掉搜索的字，就有 {voices}。</translation>
        </message>
        <message>
            <source>More than one filter has to come off.</source>
            <translation>要去掉不止一个筛选条件。</translation>
        </message>
        <message>
            <source>Without “{filter}” there would be {voices}.</source>
            <translation>去掉“{filter}”，就有 {voices}。</translation>
        </message>
        <message>
            <source>Take off “{filter}”</source>
            <translation>去掉“{filter}”</translation>
        </message>
        <message>
            <source>Tier {grade}</source>
            <translation>{grade} 级</translation>
        </message>
        <message>
            <source>The cloud does not say what a tier costs.</source>
            <translation>云端没有说明各级怎么收费。</translation>
        </message>
        <message>
            <source>Hear the sample (Space)</source>
            <translation>试听（空格）</translation>
        </message>
        <message>
            <source>Stop (Space)</source>
            <translation>停止（空格）</translation>
        </message>
        <message>
            <source>No longer a favourite (F)</source>
            <translation>取消收藏（F）</translation>
        </message>
        <message>
            <source>Make it a favourite (F)</source>
            <translation>收藏（F）</translation>
        </message>
        <message>
            <source>Use this voice (Enter)</source>
            <translation>选用这个声音（回车）</translation>
        </message>
        <message>
            <source>Use</source>
            <comment>a voice</comment>
            <translation>选用</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>等级</translation>
        </message>
        <message>
            <source>Default speed</source>
            <translation>默认语速</translation>
        </message>
        <message>
            <source>Heard</source>
            <translation>听过</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>没有说明</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>Search by name, language, dialect, character</source>
            <translation>搜索名字、语言、方言、性格</translation>
        </message>
        <message>
            <source>Search voices</source>
            <translation>搜索声音</translation>
        </message>
        <message>
            <source>Order of the voices</source>
            <translation>声音的顺序</translation>
        </message>
        <message>
            <source>In which order the voices stand</source>
            <translation>声音按什么顺序排</translation>
        </message>
        <message>
            <source>The cloud's order</source>
            <translation>云端顺序</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>按名字</translation>
        </message>
        <message>
            <source>Last used first</source>
            <translation>最近用过的在前</translation>
        </message>
        <message>
            <source>Favourites first</source>
            <translation>收藏的在前</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>All</source>
            <comment>voices</comment>
            <translation>全部</translation>
        </message>
        <message>
            <source>Favourites and recent</source>
            <translation>收藏与常用</translation>
        </message>
        <message>
            <source>Not heard yet</source>
            <translation>还没听过</translation>
        </message>
        <message>
            <source>Mine</source>
            <comment>voices</comment>
            <translation>我的</translation>
        </message>
        <message>
            <source>Mine</source>
            <comment>a voice</comment>
            <translation>我的</translation>
        </message>
        <message>
            <source>mine</source>
            <comment>a voice</comment>
            <translation>我的</translation>
        </message>
        <message>
            <source>Dots turn into lines once you have listened.</source>
            <translation>点变成线，就是听过了。</translation>
        </message>
        <message>
            <source>Use in {kind}</source>
            <translation>用于{kind}</translation>
        </message>
        <message>
            <source>Use this voice</source>
            <translation>选用这个声音</translation>
        </message>
        <message>
            <source>Sign in, or try the sandbox: its voices cost nothing.</source>
            <translation>登录，或者试试沙盒：沙盒的声音不花钱。</translation>
        </message>
        <message>
            <source>No account yet</source>
            <translation>还没有账号</translation>
        </message>
        <message>
            <source>They come with the cloud's next answer and are kept on this computer from then on.</source>
            <translation>云端一回应就有，之后会留在这台电脑上。</translation>
        </message>
        <message>
            <source>No voices yet</source>
            <translation>还没有声音</translation>
        </message>
        <message>
            <source>No voice selected</source>
            <translation>还没有选中声音</translation>
        </message>
        <message>
            <source>Hear the voice before</source>
            <translation>听上一个声音</translation>
        </message>
        <message>
            <source>Hear the next voice</source>
            <translation>听下一个声音</translation>
        </message>
        <message>
            <source>Audition</source>
            <translation>试听</translation>
        </message>
        <message>
            <source>Make it no favourite</source>
            <translation>取消收藏</translation>
        </message>
        <message>
            <source>Make it a favourite</source>
            <translation>收藏</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>收藏</translation>
        </message>
        <message>
            <source>Hear the sample</source>
            <translation>试听</translation>
        </message>
        <message>
            <source>Hear this line</source>
            <translation>听听这一句</translation>
        </message>
        <message>
            <source>{kind} · a line to hear</source>
            <translation>{kind} · 试听的一句</translation>
        </message>
        <message>
            <source>You used it</source>
            <translation>你用过</translation>
        </message>
        <message numerus="yes">
            <source>%n times, last {age}</source>
            <translation>
                <numerusform>%n 次，最近一次：{age}</numerusform>
            </translation>
        </message>
        <message>
            <source>Name, language, dialect</source>
            <translation>名字、语言、方言</translation>
        </message>
        <message>
            <source>Hear one of my sentences</source>
            <translation>听它念我的一句话</translation>
        </message>
        <message>
            <source>Type a sentence</source>
            <translation>写一句话</translation>
        </message>
        <message>
            <source>Read it…</source>
            <translation>念这一句…</translation>
        </message>
        <message>
            <source>Costs beans; asks first</source>
            <translation>要花蝉豆，会先问你</translation>
        </message>
        <message>
            <source>Have “{name}” read this sentence?</source>
            <translation>让“{name}”念这一句吗？</translation>
        </message>
        <message>
            <source>It is one paid call. The cloud's bill decides the beans.</source>
            <translation>要付费生成一次，花多少蝉豆以云端结算为准。</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>先不念</translation>
        </message>
        <message>
            <source>Read it</source>
            <translation>念</translation>
        </message>
        <message>
            <source>Hear the selected words or this sentence</source>
            <translation>听听选中的字，没有选中就听光标所在的这一句</translation>
        </message>
        <message>
            <source>Not made yet</source>
            <translation>还没有生成</translation>
        </message>
        <message>
            <source>Not sure the cloud got it. It is not sent again by itself: decide on the Jobs page.</source>
            <translation>不确定云端收到没有。它不会自动再提交：到“任务”页来决定。</translation>
        </message>
        <message>
            <source>{state}: {note}</source>
            <translation>{state}：{note}</translation>
        </message>
        <message>
            <source>Nothing here is paid for again: what was made before is kept.</source>
            <translation>这里不会再花钱：以前生成的都留着。</translation>
        </message>
        <message numerus="yes">
            <source>%n paid calls, one for each voice. The cloud's bill decides the beans.</source>
            <translation>
                <numerusform>要付费生成 %n 次，每个声音一次，花多少蝉豆以云端结算为准。</numerusform>
            </translation>
        </message>
        <message>
            <source>It is made, but cannot be heard now. {why}</source>
            <translation>已经生成，只是现在听不了。{why}</translation>
        </message>
        <message>
            <source>Fetching the sound</source>
            <translation>正在加载音频</translation>
        </message>
        <message>
            <source>Made before, costs nothing · {length}</source>
            <translation>以前生成过，不花钱 · {length}</translation>
        </message>
        <message>
            <source>Made · {length}</source>
            <translation>已生成 · {length}</translation>
        </message>
        <message>
            <source>Stopped. It can be made again.</source>
            <translation>已停止，可以再生成。</translation>
        </message>
        <message>
            <source>Failed; making it again is another call. {why}</source>
            <translation>没有生成出来，再生成要再付一次费。{why}</translation>
        </message>
        <message>
            <source>In the form</source>
            <comment>a voice that is already chosen</comment>
            <translation>表单在用</translation>
        </message>
        <message>
            <source>Take “{name}” away</source>
            <translation>去掉“{name}”</translation>
        </message>
        <message numerus="yes">
            <source>Make and hear (%n calls)</source>
            <translation>
                <numerusform>生成并听（付费 %n 次）</numerusform>
            </translation>
        </message>
        <message>
            <source>Hear it</source>
            <translation>听一听</translation>
        </message>
        <message>
            <source>Sound and subtitles</source>
            <translation>音频与字幕</translation>
        </message>
        <message>
            <source>What was asked for</source>
            <translation>当时的要求</translation>
        </message>
        <message>
            <source>Clone my voice</source>
            <translation>克隆我的声音</translation>
        </message>
        <message>
            <source>Make voice</source>
            <translation>生成声音</translation>
        </message>
        <message>
            <source>Back to the voices</source>
            <translation>回到声音</translation>
        </message>
        <message>
            <source>A voice of your own</source>
            <translation>自己的声音</translation>
        </message>
        <message>
            <source>A voice is made of one recording: the first was taken.</source>
            <translation>一个声音用一段录音生成：只取了第一个文件。</translation>
        </message>
        <message>
            <source>Listening how loud it is</source>
            <translation>正在听音量</translation>
        </message>
        <message>
            <source>Over 100 MB: the cloud does not take it.</source>
            <translation>超过 100 MB：云端不收。</translation>
        </message>
        <message numerus="yes">
            <source>It has %n channels. One is better: from several the cloud may hear no voice.</source>
            <translation>
                <numerusform>有 %n 个声道。一个更好：声道多了云端可能听不到人声。</numerusform>
            </translation>
        </message>
        <message>
            <source>{length} long: too short. It takes at least 15 seconds.</source>
            <translation>长 {length}：太短。至少要 15 秒。</translation>
        </message>
        <message>
            <source>{length} long: too long. 5 minutes are the most.</source>
            <translation>长 {length}：太长。最多 5 分钟。</translation>
        </message>
        <message>
            <source>{length} long. From half a minute on the voice sounds more alike.</source>
            <translation>长 {length}。半分钟以上声音更像。</translation>
        </message>
        <message>
            <source>{length} long: good</source>
            <translation>长 {length}：合适</translation>
        </message>
        <message>
            <source>Silent: nothing is heard in it.</source>
            <translation>没有声音：什么也听不到。</translation>
        </message>
        <message>
            <source>Quiet. Nearer to the microphone the voice comes out clearer.</source>
            <translation>音量小。离麦克风近些，声音更清楚。</translation>
        </message>
        <message>
            <source>Loudness: good</source>
            <translation>音量：合适</translation>
        </message>
        <message>
            <source>Very loud. A little further from the microphone is better.</source>
            <translation>音量很大。离麦克风稍远些更好。</translation>
        </message>
        <message>
            <source>Cut off at its loudest places, which sounds harsh. Record it more quietly.</source>
            <translation>最响的地方被削掉了，听起来刺耳。录轻一些。</translation>
        </message>
        <message>
            <source>Read something aloud for half a minute to five minutes: one voice, in a quiet room, without music.</source>
            <translation>朗读半分钟到五分钟：只有一个人的声音，在安静的房间里，不要音乐。</translation>
        </message>
        <message>
            <source>Name of the voice</source>
            <translation>声音的名字</translation>
        </message>
        <message>
            <source>Spoken in the recording</source>
            <translation>录音里说的语言</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英语</translation>
        </message>
        <message>
            <source>A sentence to try it</source>
            <translation>试听的句子</translation>
        </message>
        <message>
            <source>Such as: my shop's voice</source>
            <translation>比如：我的店铺声音</translation>
        </message>
        <message>
            <source>This voice is mine, or I may use it</source>
            <translation>这是我的声音，或者我可以使用它</translation>
        </message>
        <message>
            <source>It is kept with the job. A voice of somebody else needs their agreement.</source>
            <translation>会随任务保存。别人的声音需要本人同意。</translation>
        </message>
        <message>
            <source>3.0 Turbo, the newest</source>
            <translation>3.0 Turbo（最新）</translation>
        </message>
        <message>
            <source>3.0</source>
            <translation>3.0</translation>
        </message>
        <message>
            <source>2.0</source>
            <translation>2.0</translation>
        </message>
        <message>
            <source>1.0, the oldest</source>
            <translation>1.0（最早）</translation>
        </message>
        <message>
            <source>{used} of {most} characters</source>
            <translation>{used} / {most} 字</translation>
        </message>
        <message>
            <source>The new voice says it once it is done. It may stay empty.</source>
            <translation>声音生成后会说这句话。可以不填。</translation>
        </message>
        <message>
            <source>Model {model}</source>
            <translation>模型 {model}</translation>
        </message>
        <message>
            <source>Voices to compare</source>
            <translation>要比较的声音</translation>
        </message>
        <message>
            <source>Add a voice</source>
            <translation>加一个声音</translation>
        </message>
        <message>
            <source>Add a voice to hear the line in it</source>
            <translation>先加一个声音，再听这一句</translation>
        </message>
        <message>
            <source>The line</source>
            <translation>这一句</translation>
        </message>
        <message>
            <source>Speed {speed}, pitch {pitch}, volume {volume}, as in the form</source>
            <translation>语速 {speed}，音调 {pitch}，音量 {volume}，和表单一样</translation>
        </message>
        <message>
            <source>Add this voice</source>
            <translation>加上这个声音</translation>
        </message>
        <message>
            <source>Back</source>
            <comment>without choosing a voice</comment>
            <translation>返回</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>fetching the sample</source>
            <translation>正在加载样音</translation>
        </message>
        <message>
            <source>No sample; still usable</source>
            <translation>样音没取到，可照常选用</translation>
        </message>
        <message>
            <source>can be used now</source>
            <translation>可以用了</translation>
        </message>
        <message>
            <source>Cloned from a recording</source>
            <translation>用录音做的</translation>
        </message>
        <message>
            <source>No sample</source>
            <translation>没有样音</translation>
        </message>
        <message>
            <source>There is no sample of this voice.</source>
            <translation>这个声音没有样音。</translation>
        </message>
        <message>
            <source>“{name}” in the cloud</source>
            <translation>云端叫“{name}”</translation>
        </message>
        <message>
            <source>Being made, {percent}%</source>
            <translation>生成中，{percent}%</translation>
        </message>
        <message>
            <source>being made, {percent} percent</source>
            <translation>生成中，百分之 {percent}</translation>
        </message>
        <message>
            <source>Could not be made: {reason}</source>
            <translation>没能做出来：{reason}</translation>
        </message>
        <message>
            <source>Could not be made</source>
            <translation>没能做出来</translation>
        </message>
        <message>
            <source>Expired in the cloud</source>
            <translation>在云端已过期</translation>
        </message>
        <message>
            <source>No longer in the cloud</source>
            <translation>云端已经没有了</translation>
        </message>
        <message>
            <source>Rename</source>
            <comment>a voice</comment>
            <translation>改名</translation>
        </message>
        <message>
            <source>Give it a name on this computer</source>
            <translation>在这台电脑上给它另起名字</translation>
        </message>
        <message>
            <source>Delete</source>
            <comment>a voice</comment>
            <translation>删除</translation>
        </message>
        <message>
            <source>Delete it in the cloud</source>
            <translation>在云端删除它</translation>
        </message>
        <message>
            <source>Only this computer calls it so. In the cloud it is “{name}”.</source>
            <translation>只有这台电脑这样叫它。云端叫“{name}”。</translation>
        </message>
        <message>
            <source>Rename the voice</source>
            <translation>给声音改名</translation>
        </message>
        <message>
            <source>Rename “{name}”</source>
            <translation>给“{name}”改名</translation>
        </message>
        <message>
            <source>The new name stays on this computer: the cloud goes on calling it “{name}”.</source>
            <translation>新名字只留在这台电脑上：云端仍叫它“{name}”。</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>新名字</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>不改</translation>
        </message>
        <message>
            <source>The cloud's name</source>
            <translation>用云端的名字</translation>
        </message>
        <message>
            <source>Delete “{name}”?</source>
            <translation>删除“{name}”？</translation>
        </message>
        <message>
            <source>It is deleted in the cloud for good, and nobody can bring it back. What was made with it stays; drafts that use it will need another voice.</source>
            <translation>它会从云端彻底删除，谁也找不回来。用它做好的视频和语音还在；用到它的草稿要换一个声音。</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>彻底删除</translation>
        </message>
        <message>
            <source>“{name}” is deleted</source>
            <translation>“{name}”已删除</translation>
        </message>
        <message>
            <source>heard {age}</source>
            <translation>{age}听过</translation>
        </message>
        <message>
            <source>favourite</source>
            <translation>已收藏</translation>
        </message>
        <message>
            <source>playing</source>
            <translation>正在播放</translation>
        </message>
        <message>
            <source>Connect your {cloud} account</source>
            <translation>连接你的{cloud}账号</translation>
        </message>
        <message>
            <source>I have an account</source>
            <translation>我有账号</translation>
        </message>
        <message>
            <source>No account yet? Try the sandbox</source>
            <translation>还没有账号？试试沙盒</translation>
        </message>
        <message>
            <source>A small cloud on this computer: real uploads, real videos, no money, no internet.</source>
            <translation>这台电脑里的迷你云端：真上传、真出片，不花钱，不联网。</translation>
        </message>
        <message>
            <source>A small cloud on this computer: real uploads, no money, no internet. It speaks in tones, and gives a clip back as it came.</source>
            <translation>这台电脑里的小云：真上传，不花钱，不联网。它用提示音代替人声，视频原样交还。</translation>
        </message>
        <message>
            <source>Enter keys</source>
            <translation>填密钥</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>试试沙盒</translation>
        </message>
        <message>
            <source>Try the sandbox</source>
            <translation>试试沙盒</translation>
        </message>
        <message>
            <source>Show me around</source>
            <translation>带我走一遍</translation>
        </message>
        <message>
            <source>Take the guided tour in the sandbox</source>
            <translation>在沙盒里跟着导览走一遍</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>结束导览</translation>
        </message>
        <message>
            <source>Save and start</source>
            <translation>保存并开始创作</translation>
        </message>
        <message>
            <source>Write it down.
Watch it speak.</source>
            <translation>写下来，
让画面开口说话。</translation>
        </message>
        <message>
            <source>Drop in a clip, write a few lines, pick a voice.
You leave with a link.</source>
            <translation>放进一段视频，写几句话，挑一个声音。
做好以后，你带走的是一个链接。</translation>
        </message>
        <message>
            <source>Keys go into the system's keyring: no file, no log.</source>
            <translation>密钥只放进系统的钥匙串，不写文件，不进日志。</translation>
        </message>
        <message>
            <source>Which language do you read?</source>
            <translation>用哪种语言？</translation>
        </message>
        <message>
            <source>The window changes at once. Settings can change it again.</source>
            <translation>选了马上就变。以后可以在“设置”里再改。</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Start</source>
            <comment>the last step of the first start</comment>
            <translation>开始</translation>
        </message>
        <message>
            <source>done</source>
            <comment>a step</comment>
            <translation>完成</translation>
        </message>
        <message>
            <source>now</source>
            <comment>a step</comment>
            <translation>现在</translation>
        </message>
        <message>
            <source>to come</source>
            <comment>a step</comment>
            <translation>还没到</translation>
        </message>
        <message>
            <source>Step {number} of {count}: {name}, {state}</source>
            <translation>第 {number} 步，共 {count} 步：{name}，{state}</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>关掉这条消息</translation>
        </message>
        <message>
            <source>Let go</source>
            <translation>松手就好</translation>
        </message>
        <message>
            <source>Looking at the file</source>
            <translation>正在看这个文件</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选一个…</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>换一个</translation>
        </message>
        <message>
            <source>“{name}” {size}</source>
            <translation>“{name}” {size}</translation>
        </message>
        <message>
            <source>Look in:</source>
            <translation>查找范围：</translation>
        </message>
        <message>
            <source>Kind of file:</source>
            <translation>文件类型：</translation>
        </message>
        <message>
            <source>How far the job is</source>
            <translation>任务做到哪里</translation>
        </message>
        <message>
            <source>Space</source>
            <comment>the key</comment>
            <translation>空格</translation>
        </message>
        <message>
            <source>{action} ({key})</source>
            <comment>a button and its key</comment>
            <translation>{action}（{key}）</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>说话</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>画面</translation>
        </message>
        <message>
            <source>~ {length}</source>
            <comment>an expected length</comment>
            <translation>约 {length}</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>正在提交…</translation>
        </message>
        <message>
            <source>Nothing to play yet</source>
            <translation>还没有可放的</translation>
        </message>
        <message>
            <source>Play {sound}</source>
            <translation>播放 {sound}</translation>
        </message>
        <message>
            <source>Fetching {sound}: press to stop</source>
            <translation>正在加载 {sound}，按一下停止</translation>
        </message>
        <message>
            <source>Pause {sound}</source>
            <translation>暂停 {sound}</translation>
        </message>
        <message>
            <source>Stop {sound}</source>
            <translation>停止 {sound}</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message numerus="yes">
            <source>%n things to do first</source>
            <translation>
                <numerusform>先处理好这 %n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>things to do first</comment>
            <translation>
                <numerusform>还有 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>Show me where</source>
            <translation>带我去看</translation>
        </message>
        <message>
            <source>Write what is to be said, or paste it</source>
            <translation>写下要说的话，也可以粘贴进来</translation>
        </message>
        <message>
            <source>{at} of {length}</source>
            <comment>a time in a sound</comment>
            <translation>{at} / {length}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Remove them</source>
            <translation>去掉表情符号</translation>
        </message>
        <message numerus="yes">
            <source>%n emoji. The cloud refuses a script that has any.</source>
            <translation>
                <numerusform>有 %n 个表情符号，云端会退回整篇文案。</numerusform>
            </translation>
        </message>
        <message>
            <source>{used} of {limit} characters</source>
            <translation>{used} / {limit} 字</translation>
        </message>
        <message numerus="yes">
            <source>%n too many</source>
            <comment>characters</comment>
            <translation>
                <numerusform>多了 %n 字</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <comment>characters</comment>
            <translation>
                <numerusform>还能写 %n 字</numerusform>
            </translation>
        </message>
        <message>
            <source>Find in the script</source>
            <translation>在文案里查找</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Close the search</source>
            <translation>关掉查找</translation>
        </message>
        <message>
            <source>{place} of {total}</source>
            <comment>places found in a script</comment>
            <translation>第 {place} 处，共 {total} 处</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>没找到</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>清空搜索</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>换声音</translation>
        </message>
        <message>
            <source>Change the voice</source>
            <translation>换声音</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>语速</translation>
        </message>
        <message>
            <source>Pitch</source>
            <translation>音调</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>音量</translation>
        </message>
        <message>
            <source>No voice yet</source>
            <translation>还没有选声音</translation>
        </message>
        <message>
            <source>Listen first: space plays a sample</source>
            <translation>听一听再选，按空格就能试听</translation>
        </message>
        <message>
            <source>The account has as many avatars of its own as the cloud allows. Delete one, then make this.</source>
            <translation>这个账号自己的数字人已经到了云端允许的数量。删掉一个，再生成这个。</translation>
        </message>
        <message>
            <source>The cloud no longer has this avatar. Choose another.</source>
            <translation>云端已经没有这个数字人了。换一个。</translation>
        </message>
        <message>
            <source>The cloud no longer has this caption style. Choose another, or none.</source>
            <translation>云端已经没有这种字幕样式了。换一种，或者不要字幕。</translation>
        </message>
        <message>
            <source>This avatar was not made from a see-through webm. Switch see-through off.</source>
            <translation>这个数字人不是用透明 webm 生成的。关掉透明。</translation>
        </message>
        <message>
            <source>Choose a video of the person</source>
            <translation>选一段有这个人的视频</translation>
        </message>
        <message>
            <source>The video is over 2 GB. Save it smaller, or choose a shorter one.</source>
            <translation>视频超过 2 GB。另存得小一些，或者换一段短的。</translation>
        </message>
        <message>
            <source>The video is shorter than 30 seconds. Choose one of half a minute to five minutes.</source>
            <translation>视频不到 30 秒。换一段半分钟到五分钟的。</translation>
        </message>
        <message>
            <source>The video is longer than 5 minutes. Choose a shorter one, or cut it.</source>
            <translation>视频超过 5 分钟。换一段短的，或者剪短。</translation>
        </message>
        <message>
            <source>The picture is too small: at least 360 pixels on its shorter side. Choose a larger one.</source>
            <translation>画面太小：短边至少 360 像素。换一段大些的。</translation>
        </message>
        <message>
            <source>The picture is larger than 4K. Save it in 4K or smaller, or choose another video.</source>
            <translation>画面比 4K 还大。另存为 4K 或更小，或者换一段视频。</translation>
        </message>
        <message>
            <source>Give the avatar a name</source>
            <translation>给数字人起个名字</translation>
        </message>
        <message>
            <source>The video has no sound. Make the avatar alone, or choose a video in which the person speaks.</source>
            <translation>视频没有声音。可以只生成数字人，或者换一段有人说话的视频。</translation>
        </message>
        <message>
            <source>Confirm that you may use this person's likeness</source>
            <translation>确认你可以使用这个人的形象</translation>
        </message>
        <message>
            <source>Only a 4K video gives a 4K avatar. Choose one, or switch 4K off.</source>
            <translation>只有 4K 视频才能生成 4K 数字人。换一段，或者关掉 4K。</translation>
        </message>
        <message>
            <source>The cloud could not learn the voice from the video. Make the avatar alone, or choose another.</source>
            <translation>云端没能从视频里学到声音。只生成数字人，或者换一段视频。</translation>
        </message>
        <message>
            <source>This avatar is still being made. Wait until it is done, or choose another.</source>
            <translation>这个数字人还在生成。等它完成，或者换一个。</translation>
        </message>
        <message>
            <source>The cloud does not let this avatar be used. Choose another, or ask its support.</source>
            <translation>云端不让使用这个数字人。换一个，或者问它的客服。</translation>
        </message>
        <message>
            <source>The cloud could not make this avatar and did not say why. Choose another.</source>
            <translation>云端没能生成这个数字人，也没说为什么。换一个。</translation>
        </message>
        <message>
            <source>The cloud could not make this avatar: {reason}</source>
            <translation>云端没能生成这个数字人：{reason}</translation>
        </message>
        <message>
            <source>The cloud does not say how large this avatar is. Look again later, or choose another.</source>
            <translation>云端没说这个数字人有多大。过会儿再看，或者换一个。</translation>
        </message>
        <message>
            <source>Your own avatars could not be looked up now. {reason}</source>
            <translation>现在查不到你自己的数字人。{reason}</translation>
        </message>
        <message>
            <source>The avatar speaks with its own voice in videos, or with any other.</source>
            <translation>在视频里，数字人用自己的声音说话，也可以用别的声音。</translation>
        </message>
        <message>
            <source>A silent video will do. In videos the avatar speaks with any voice you choose.</source>
            <translation>没有声音的视频也行。在视频里，数字人用你选的任何声音说话。</translation>
        </message>
        <message>
            <source>This video has no sound: no voice can be learned.</source>
            <translation>这段视频没有声音：学不到声音。</translation>
        </message>
        <message>
            <source>1080p</source>
            <translation>1080p</translation>
        </message>
        <message>
            <source>Name of the avatar</source>
            <translation>数字人的名字</translation>
        </message>
        <message>
            <source>What is made</source>
            <translation>生成什么</translation>
        </message>
        <message>
            <source>Spoken in the video</source>
            <translation>视频里说的语言</translation>
        </message>
        <message>
            <source>Avatar and voice</source>
            <translation>数字人和声音</translation>
        </message>
        <message>
            <source>Avatar alone</source>
            <translation>只要数字人</translation>
        </message>
        <message>
            <source>For example: me in the shop</source>
            <translation>比如：店里的我</translation>
        </message>
        <message>
            <source>It is me, or I may use this person's likeness and voice</source>
            <translation>这是我本人，或者我可以使用这个人的形象和声音</translation>
        </message>
        <message>
            <source>Your answer is kept with the job. If it is somebody else, they must have agreed.</source>
            <translation>这项确认会随任务保存。如果是别人，必须经过本人同意。</translation>
        </message>
        <message>
            <source>Make it even if its voice cannot be learned</source>
            <translation>学不到声音也照样生成</translation>
        </message>
        <message>
            <source>Avatar in 4K</source>
            <translation>4K 数字人</translation>
        </message>
        <message>
            <source>It then has no voice of its own, and speaks with any other.</source>
            <translation>那它就没有自己的声音，用别的声音说话。</translation>
        </message>
        <message>
            <source>For videos in 4K.</source>
            <translation>用来做 4K 视频。</translation>
        </message>
        <message>
            <source>For videos in 4K. It needs a video in 4K.</source>
            <translation>用来做 4K 视频。需要 4K 的视频素材。</translation>
        </message>
        <message>
            <source>Over 2 GB: the cloud does not take it.</source>
            <translation>超过 2 GB：云端不收。</translation>
        </message>
        <message>
            <source>It does not tell its length. Half a minute to five minutes is right.</source>
            <translation>看不出有多长。半分钟到五分钟合适。</translation>
        </message>
        <message>
            <source>{length} long: too short. It takes at least 30 seconds.</source>
            <translation>长 {length}：太短。至少要 30 秒。</translation>
        </message>
        <message>
            <source>{size}: too small. The shorter side takes at least 360 pixels.</source>
            <translation>{size}：太小。短边至少 360 像素。</translation>
        </message>
        <message>
            <source>{size}: too large. 4K is the most.</source>
            <translation>{size}：太大。最大 4K。</translation>
        </message>
        <message>
            <source>{size}: good, and enough for 4K</source>
            <translation>{size}：合适，也够做 4K</translation>
        </message>
        <message>
            <source>{size}: good</source>
            <translation>{size}：合适</translation>
        </message>
        <message>
            <source>With sound</source>
            <translation>有声音</translation>
        </message>
        <message>
            <source>Without sound: no voice can be learned from it.</source>
            <translation>没有声音：从中学不到声音。</translation>
        </message>
        <message>
            <source>Without sound, which an avatar alone does not need</source>
            <translation>没有声音，只要数字人的话也不需要</translation>
        </message>
        <message>
            <source>An avatar of your own</source>
            <translation>自己的数字人</translation>
        </message>
        <message>
            <source>An avatar is made of one video: the first was taken.</source>
            <translation>一个数字人用一段视频生成：只取了第一个文件。</translation>
        </message>
        <message>
            <source>Film one person from the front for half a minute to five minutes: face in sight, steady camera, even light. Speak as in a video, with pauses in which the mouth is closed.</source>
            <translation>正面拍一个人，半分钟到五分钟：看得见脸，镜头不动，光线均匀。像在视频里那样说话，停顿时闭上嘴。</translation>
        </message>
        <message>
            <source>Make my avatar</source>
            <translation>生成我的数字人</translation>
        </message>
        <message>
            <source>Make avatar</source>
            <translation>生成数字人</translation>
        </message>
        <message>
            <source>It is deleted in the cloud for good, and nobody can bring it back. Videos that were made with it stay; drafts and looks that use it will need another avatar.</source>
            <translation>会在云端永久删除，谁也找不回来。用它做好的视频还在；用到它的草稿和模板需要换一个数字人。</translation>
        </message>
        <message>
            <source>Delete</source>
            <comment>an avatar</comment>
            <translation>删除</translation>
        </message>
        <message>
            <source>Make your own from a video</source>
            <translation>用视频生成自己的</translation>
        </message>
        <message>
            <source>May not be used</source>
            <comment>an avatar</comment>
            <translation>不可使用</translation>
        </message>
        <message>
            <source>Back to the avatars</source>
            <translation>回到数字人</translation>
        </message>
        <message>
            <source>Done: the avatar can be used.</source>
            <translation>完成：数字人可以用了。</translation>
        </message>
        <message>
            <source>“{name}” is a video or a recording; a photo is one picture.</source>
            <translation>“{name}”是视频或录音；照片要的是一张图片。</translation>
        </message>
        <message>
            <source>This file is not a photo</source>
            <translation>这个文件不是照片</translation>
        </message>
        <message>
            <source>Choose a jpg, png, bmp or webp.</source>
            <translation>选一个 jpg、png、bmp 或 webp。</translation>
        </message>
        <message>
            <source>Choose an mp4 or mov.</source>
            <translation>选一个 mp4 或 mov。</translation>
        </message>
        <message>
            <source>Save it as a jpg in a picture editor, or choose another file.</source>
            <translation>用图片编辑器另存为 jpg，或换一个文件。</translation>
        </message>
        <message>
            <source>This caption style is no longer in the cloud's list. Choose another, or none.</source>
            <translation>云端已经没有这种字幕样式了。换一种，或者不要字幕。</translation>
        </message>
        <message>
            <source>pick one</source>
            <translation>选一个</translation>
        </message>
        <message>
            <source>Own video</source>
            <translation>自己的视频</translation>
        </message>
        <message>
            <source>mp4, mov</source>
            <translation>mp4、mov</translation>
        </message>
        <message>
            <source>Private avatar</source>
            <translation>私有数字人</translation>
        </message>
        <message>
            <source>A photo</source>
            <translation>一张照片</translation>
        </message>
        <message>
            <source>jpg, png, webp</source>
            <translation>jpg、png、webp</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>谁来说</translation>
        </message>
        <message>
            <source>How it moves</source>
            <translation>怎么动</translation>
        </message>
        <message>
            <source>A photo has no movement to keep: avatar2 only.</source>
            <translation>照片没有动作可保留，只能用 avatar2。</translation>
        </message>
        <message>
            <source>Only the mouth is drawn anew; all else stays as filmed.</source>
            <translation>只重画嘴，其他动作和拍的时候一样。</translation>
        </message>
        <message>
            <source>Starts from this photo; head and shoulders follow the rhythm.</source>
            <translation>从这张照片开始，头和肩随说话的节奏动。</translation>
        </message>
        <message>
            <source>Starts from the first picture; head and shoulders follow the sound.</source>
            <translation>从第一个画面开始，头和肩随声音的节奏动。</translation>
        </message>
        <message>
            <source>avatar1 · mouth only</source>
            <translation>avatar1 · 只动嘴</translation>
        </message>
        <message>
            <source>avatar2 · moves with the sound</source>
            <translation>avatar2 · 跟着声音动</translation>
        </message>
        <message numerus="yes">
            <source>%n of yours</source>
            <comment>avatars</comment>
            <translation>
                <numerusform>%n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>none yet</source>
            <comment>avatars</comment>
            <translation>还没有</translation>
        </message>
        <message>
            <source>{avatar} can also speak in its own voice.</source>
            <translation>{avatar} 也可以用自己的声音说。</translation>
        </message>
        <message>
            <source>Keep it as a private avatar</source>
            <translation>留作私有数字人</translation>
        </message>
        <message>
            <source>It then stands among your private avatars, ready for next time.</source>
            <translation>之后它会在你的私有数字人里，下次直接选。</translation>
        </message>
        <message>
            <source>TopView keeps the photo among your private avatars, ready for next time.</source>
            <translation>照片会留在你的 TopView 私有数字人里，下次直接选。</translation>
        </message>
        <message>
            <source>Notice address</source>
            <translation>通知地址</translation>
        </message>
        <message>
            <source>Check the notice address</source>
            <translation>检查通知地址</translation>
        </message>
        <message>
            <source>TopView is asked whether it accepts this address</source>
            <translation>正在问 TopView 认不认这个地址</translation>
        </message>
        <message>
            <source>TopView accepts this address.</source>
            <translation>TopView 认这个地址。</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>检查中…</translation>
        </message>
        <message>
            <source>Check</source>
            <comment>an address</comment>
            <translation>检查</translation>
        </message>
        <message>
            <source>TopView calls this web address when the video is done.</source>
            <translation>视频做好后，TopView 会访问这个网址。</translation>
        </message>
        <message>
            <source>TopView will make about {length} of video</source>
            <translation>交给 TopView 生成，约 {length}</translation>
        </message>
        <message>
            <source>It reports no percent; we show each of its answers</source>
            <translation>云端不报百分比，每次回应都会告诉你</translation>
        </message>
        <message>
            <source>TopView adds captions to public avatars only.</source>
            <translation>只有公共数字人能加 TopView 的字幕。</translation>
        </message>
        <message>
            <source>TopView offers no caption styles now.</source>
            <translation>TopView 现在没有可选的字幕样式。</translation>
        </message>
        <message>
            <source>with a notice</source>
            <translation>做好后通知</translation>
        </message>
        <message>
            <source>no notice when it is done</source>
            <translation>做好后不通知</translation>
        </message>
        <message>
            <source>Video avatar</source>
            <translation>视频数字人</translation>
        </message>
        <message>
            <source>Take a filter off.</source>
            <translation>去掉一个筛选条件。</translation>
        </message>
        <message>
            <source>Keep a video as a private avatar, or use a photo: it then stands here.</source>
            <translation>把视频留作私有数字人，或用过照片之后，它就在这里。</translation>
        </message>
        <message>
            <source>No private avatars yet</source>
            <translation>还没有私有数字人</translation>
        </message>
        <message>
            <source>Caption style</source>
            <translation>字幕样式</translation>
        </message>
        <message>
            <source>None</source>
            <comment>of captions</comment>
            <translation>不要</translation>
        </message>
        <message>
            <source>Style {number}</source>
            <comment>of captions</comment>
            <translation>样式 {number}</translation>
        </message>
        <message>
            <source>The photo is still being looked at</source>
            <translation>还在看这张照片</translation>
        </message>
        <message>
            <source>Drop a photo of a face here</source>
            <translation>把人像照片拖到这里</translation>
        </message>
        <message>
            <source>jpg, png, bmp or webp</source>
            <translation>jpg、png、bmp 或 webp</translation>
        </message>
        <message>
            <source>Size, picture</source>
            <translation>大小、画面</translation>
        </message>
        <message>
            <source>Remove the photo</source>
            <translation>移除照片</translation>
        </message>
        <message>
            <source>Photos (*.jpg *.jpeg *.png *.bmp *.webp);;All files (*)</source>
            <translation>照片 (*.jpg *.jpeg *.png *.bmp *.webp);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Videos (*.mp4 *.mov);;All files (*)</source>
            <translation>视频 (*.mp4 *.mov);;所有文件 (*)</translation>
        </message>
        <message>
            <source>mp4 or mov</source>
            <translation>mp4 或 mov</translation>
        </message>
        <message>
            <source>{avatar}'s own voice</source>
            <translation>{avatar} 自己的声音</translation>
        </message>
        <message>
            <source>It came with the avatar</source>
            <translation>随这个数字人一起来</translation>
        </message>
        <message>
            <source>young</source>
            <comment>the age of a voice</comment>
            <translation>年轻</translation>
        </message>
        <message>
            <source>middle-aged</source>
            <comment>the age of a voice</comment>
            <translation>中年</translation>
        </message>
        <message>
            <source>older</source>
            <comment>the age of a voice</comment>
            <translation>年长</translation>
        </message>
        <message>
            <source>everyday</source>
            <comment>the style of a voice</comment>
            <translation>日常</translation>
        </message>
        <message>
            <source>advertising</source>
            <comment>the style of a voice</comment>
            <translation>广告</translation>
        </message>
        <message>
            <source>cartoons and animals</source>
            <comment>the style of a voice</comment>
            <translation>卡通和动物</translation>
        </message>
        <message>
            <source>influencer</source>
            <comment>the style of a voice</comment>
            <translation>网红</translation>
        </message>
        <message>
            <source>African</source>
            <comment>the accent of a voice</comment>
            <translation>非洲</translation>
        </message>
        <message>
            <source>American</source>
            <comment>the accent of a voice</comment>
            <translation>美国</translation>
        </message>
        <message>
            <source>Argentinian</source>
            <comment>the accent of a voice</comment>
            <translation>阿根廷</translation>
        </message>
        <message>
            <source>Australian</source>
            <comment>the accent of a voice</comment>
            <translation>澳大利亚</translation>
        </message>
        <message>
            <source>Brazilian</source>
            <comment>the accent of a voice</comment>
            <translation>巴西</translation>
        </message>
        <message>
            <source>British</source>
            <comment>the accent of a voice</comment>
            <translation>英国</translation>
        </message>
        <message>
            <source>Chinese</source>
            <comment>the accent of a voice</comment>
            <translation>中国</translation>
        </message>
        <message>
            <source>Colombian</source>
            <comment>the accent of a voice</comment>
            <translation>哥伦比亚</translation>
        </message>
        <message>
            <source>Dutch</source>
            <comment>the accent of a voice</comment>
            <translation>荷兰</translation>
        </message>
        <message>
            <source>Eastern European</source>
            <comment>the accent of a voice</comment>
            <translation>东欧</translation>
        </message>
        <message>
            <source>Filipino</source>
            <comment>the accent of a voice</comment>
            <translation>菲律宾</translation>
        </message>
        <message>
            <source>French</source>
            <comment>the accent of a voice</comment>
            <translation>法国</translation>
        </message>
        <message>
            <source>German</source>
            <comment>the accent of a voice</comment>
            <translation>德国</translation>
        </message>
        <message>
            <source>Indian</source>
            <comment>the accent of a voice</comment>
            <translation>印度</translation>
        </message>
        <message>
            <source>Indonesian</source>
            <comment>the accent of a voice</comment>
            <translation>印度尼西亚</translation>
        </message>
        <message>
            <source>Italian</source>
            <comment>the accent of a voice</comment>
            <translation>意大利</translation>
        </message>
        <message>
            <source>Japanese</source>
            <comment>the accent of a voice</comment>
            <translation>日本</translation>
        </message>
        <message>
            <source>Kazakh</source>
            <comment>the accent of a voice</comment>
            <translation>哈萨克斯坦</translation>
        </message>
        <message>
            <source>Korean</source>
            <comment>the accent of a voice</comment>
            <translation>韩国</translation>
        </message>
        <message>
            <source>Malay</source>
            <comment>the accent of a voice</comment>
            <translation>马来西亚</translation>
        </message>
        <message>
            <source>Mexican</source>
            <comment>the accent of a voice</comment>
            <translation>墨西哥</translation>
        </message>
        <message>
            <source>Middle Eastern</source>
            <comment>the accent of a voice</comment>
            <translation>中东</translation>
        </message>
        <message>
            <source>North African</source>
            <comment>the accent of a voice</comment>
            <translation>北非</translation>
        </message>
        <message>
            <source>Polish</source>
            <comment>the accent of a voice</comment>
            <translation>波兰</translation>
        </message>
        <message>
            <source>Portuguese</source>
            <comment>the accent of a voice</comment>
            <translation>葡萄牙</translation>
        </message>
        <message>
            <source>Russian</source>
            <comment>the accent of a voice</comment>
            <translation>俄罗斯</translation>
        </message>
        <message>
            <source>Singaporean</source>
            <comment>the accent of a voice</comment>
            <translation>新加坡</translation>
        </message>
        <message>
            <source>Spanish</source>
            <comment>the accent of a voice</comment>
            <translation>西班牙</translation>
        </message>
        <message>
            <source>Swiss</source>
            <comment>the accent of a voice</comment>
            <translation>瑞士</translation>
        </message>
        <message>
            <source>Taiwanese</source>
            <comment>the accent of a voice</comment>
            <translation>台湾</translation>
        </message>
        <message>
            <source>Thai</source>
            <comment>the accent of a voice</comment>
            <translation>泰国</translation>
        </message>
        <message>
            <source>Turkish</source>
            <comment>the accent of a voice</comment>
            <translation>土耳其</translation>
        </message>
        <message>
            <source>Vietnamese</source>
            <comment>the accent of a voice</comment>
            <translation>越南</translation>
        </message>
        <message>
            <source>The list of new versions is not signed by the makers of this program, so it was left alone. Nothing here was changed.</source>
            <translation>版本列表没有本软件开发者的签名，所以没有采用。这里的一切都没有改变。</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>风格</translation>
        </message>
        <message>
            <source>Accent</source>
            <translation>口音</translation>
        </message>
        <message>
            <source>Any age</source>
            <translation>不限年龄</translation>
        </message>
        <message>
            <source>Any style</source>
            <translation>不限风格</translation>
        </message>
        <message>
            <source>Any accent</source>
            <translation>不限口音</translation>
        </message>
        <message>
            <source>{accent} accent</source>
            <translation>口音：{accent}</translation>
        </message>
        <message>
            <source>The avatar's own voice</source>
            <translation>数字人自己的声音</translation>
        </message>
        <message>
            <source>{amount} {money}</source>
            <translation>{amount} {money}</translation>
        </message>
        <message>
            <source>App ID and Secret Key are on the key page of Chanjing's open platform.</source>
            <translation>App ID 和 Secret Key 在蝉镜开放平台的密钥页上。</translation>
        </message>
        <message>
            <source>Enter its App ID and Secret Key; videos are made by Chanjing.</source>
            <translation>填入 App ID 和 Secret Key，由蝉镜生成视频。</translation>
        </message>
        <message>
            <source>UID</source>
            <translation>UID</translation>
        </message>
        <message>
            <source>API Key</source>
            <translation>API Key</translation>
        </message>
        <message>
            <source>UID and API Key are on TopView's web site: press your picture there, then API Settings.</source>
            <translation>UID 和 API Key 在 TopView 网站上：点自己的头像，再点 API Settings。</translation>
        </message>
        <message>
            <source>Enter its UID and API Key; talking avatars are made by TopView.</source>
            <translation>填入 UID 和 API Key，由 TopView 生成会说话的数字人。</translation>
        </message>
        <message>
            <source>Fill in both fields of the keys.</source>
            <translation>密钥的两栏都要填。</translation>
        </message>
        <message>
            <source>You stopped following it. The cloud goes on making it, which may cost money.</source>
            <translation>你停止了跟踪。云端还会继续生成，可能产生费用。</translation>
        </message>
        <message>
            <source>You stopped it. It is not known whether the cloud got it: it may be made there and cost money.</source>
            <translation>你停止了它。不确定云端收到没有：它可能会在云端生成，并产生费用。</translation>
        </message>
        <message>
            <source>in the sandbox</source>
            <translation>在沙盒里</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Accounts in Settings…</source>
            <translation>在设置里管理账号…</translation>
        </message>
        <message>
            <source>{cloud} · {state} · {left}</source>
            <translation>{cloud} · {state} · 余 {left}</translation>
        </message>
        <message>
            <source>{cloud} · {state}</source>
            <translation>{cloud} · {state}</translation>
        </message>
        <message>
            <source>Opens the menu of all accounts</source>
            <translation>打开全部账号的菜单</translation>
        </message>
        <message>
            <source>It is in the cloud and goes on being made there; what it costs is spent all the same.</source>
            <translation>它已经在云端，会继续生成，费用照样会扣。</translation>
        </message>
        <message>
            <source>The queue is paused: not enough {money}.</source>
            <translation>队列已暂停：{money}不够了。</translation>
        </message>
        <message>
            <source>The queue of {cloud} is paused: not enough {money}.</source>
            <translation>{cloud}的队列已暂停：{money}不够了。</translation>
        </message>
        <message>
            <source>Left: {amount}.</source>
            <translation>还剩 {amount}。</translation>
        </message>
        <message>
            <source>Top up {cloud}</source>
            <translation>给{cloud}充值</translation>
        </message>
        <message>
            <source>Topped up {cloud}: go on</source>
            <translation>{cloud}已充值，继续</translation>
        </message>
        <message>
            <source>Not made: the balance is too low</source>
            <translation>没有生成：余额不够</translation>
        </message>
        <message>
            <source>Those in the cloud go on being made there; what they cost is spent all the same.</source>
            <translation>已经在云端的会继续生成，费用照样会扣。</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不连接</translation>
        </message>
        <message>
            <source>A talking video begins with a clip of a face. Next puts in a sample; you can also drop your own.</source>
            <translation>会说话的视频从一段人脸视频开始。按“下一步”放入示例，也可以拖入你自己的。</translation>
        </message>
        <message>
            <source>Here stands what the face shall say. Type something, or let Next write a line.</source>
            <translation>这里写要说的话。自己写，或者按“下一步”写一句。</translation>
        </message>
        <message>
            <source>Here the voice is chosen: each can be heard before. Next takes the first that fits.</source>
            <translation>在这里选声音，每个都能先试听。按“下一步”就用第一个合适的。</translation>
        </message>
        <message>
            <source>One press makes the video. The button says what is missing, and what it costs: here nothing.</source>
            <translation>按一下就生成视频。旁边会写还缺什么、要花多少：这里不花钱。</translation>
        </message>
        <message>
            <source>Now it is uploaded and made. The program may be closed meanwhile: nothing gets lost.</source>
            <translation>现在正在上传和生成。这期间可以关掉程序，什么都不会丢。</translation>
        </message>
        <message>
            <source>The video is done. Its link is what you came for: copy it.</source>
            <translation>视频做好了。你要的就是它的链接：复制它。</translation>
        </message>
        <message>
            <source>The link is on the clipboard: paste it where the video is wanted. That is all there is to it.</source>
            <translation>链接已经在剪贴板里，粘贴到要用视频的地方。就这么简单。</translation>
        </message>
        <message>
            <source>Hello. This video was made on my own computer, in a minute.</source>
            <translation>你好，这段视频是我在自己的电脑上做的，只用了一分钟。</translation>
        </message>
        <message>
            <source>Connect…</source>
            <translation>连接…</translation>
        </message>
        <message>
            <source>{cloud}: {deed}</source>
            <translation>{cloud}：{deed}</translation>
        </message>
        <message>
            <source>{key} {name}</source>
            <translation>{key} {name}</translation>
        </message>
        <message>
            <source>Sign out of {cloud}?</source>
            <translation>退出{cloud}账号？</translation>
        </message>
        <message>
            <source>Connect an account</source>
            <translation>连接账号</translation>
        </message>
        <message>
            <source>I have a {cloud} account</source>
            <translation>我有{cloud}账号</translation>
        </message>
        <message numerus="yes">
            <source>%n other jobs stay on this computer.</source>
            <translation>
                <numerusform>另外 %n 个任务先留在这台电脑上。</numerusform>
            </translation>
        </message>
        <message>
            <source>{kind} · {cloud}</source>
            <translation>{kind} · {cloud}</translation>
        </message>
        <message>
            <source>The voice's pitch</source>
            <translation>声音的音调</translation>
        </message>
        <message>
            <source>The volume</source>
            <translation>音量</translation>
        </message>
        <message>
            <source>The size of the video</source>
            <translation>视频的尺寸</translation>
        </message>
        <message>
            <source>The size of the video, and where everything stands in it</source>
            <translation>视频的尺寸和各图层的位置</translation>
        </message>
        <message>
            <source>The better quality</source>
            <translation>高质量模型</translation>
        </message>
        <message>
            <source>The background</source>
            <translation>背景</translation>
        </message>
        <message>
            <source>The subtitles and how they look</source>
            <translation>字幕和字幕样式</translation>
        </message>
        <message>
            <source>The see-through background</source>
            <translation>透明背景</translation>
        </message>
        <message>
            <source>Leaving the figure's own background away</source>
            <translation>去掉形态自带的背景</translation>
        </message>
        <message>
            <source>The AI mark</source>
            <translation>AI 标识</translation>
        </message>
        <message>
            <source>Playing backwards where the picture ends first</source>
            <translation>画面不够时倒着放</translation>
        </message>
        <message>
            <source>Frames in random order</source>
            <translation>画面随机</translation>
        </message>
        <message>
            <source>Movement that follows the sound</source>
            <translation>跟着声音动</translation>
        </message>
        <message>
            <source>Keeping the face as a private avatar</source>
            <translation>把这张脸留作私有数字人</translation>
        </message>
        <message>
            <source>The address that is told when it is done</source>
            <translation>完成后通知的地址</translation>
        </message>
        <message>
            <source>The video “{name}”</source>
            <translation>视频“{name}”</translation>
        </message>
        <message>
            <source>The photo “{name}”</source>
            <translation>照片“{name}”</translation>
        </message>
        <message>
            <source>The recording “{name}”</source>
            <translation>录音“{name}”</translation>
        </message>
        <message numerus="yes">
            <source>The script, %n characters</source>
            <translation>
                <numerusform>文案，%n 字</numerusform>
            </translation>
        </message>
        <message>
            <source>The speed of {speed}</source>
            <translation>语速 {speed}</translation>
        </message>
        <message>
            <source>The avatar “{name}”: each cloud has its own</source>
            <translation>数字人“{name}”：每家云端的数字人都不同</translation>
        </message>
        <message>
            <source>The voice “{name}”: each cloud has its own</source>
            <translation>声音“{name}”：每家云端的声音都不同</translation>
        </message>
        <message>
            <source>The speed of {asked}: there it is {made}</source>
            <translation>语速 {asked}：那边用 {made}</translation>
        </message>
        <message>
            <source>Also send to {cloud}…</source>
            <translation>也发给{cloud}…</translation>
        </message>
        <message>
            <source>Also send to {cloud}</source>
            <translation>也发给{cloud}</translation>
        </message>
        <message>
            <source>The draft here stays as it is, and nothing is sent yet: {cloud}'s form is filled in.</source>
            <translation>这里的草稿不变，现在什么也不提交：只是把{cloud}的表单填好。</translation>
        </message>
        <message>
            <source>Goes along</source>
            <translation>一起带过去</translation>
        </message>
        <message>
            <source>Is left out or is different</source>
            <translation>带不过去，或者有变化</translation>
        </message>
        <message>
            <source>To do in {cloud}'s form</source>
            <translation>还要在{cloud}的表单里做的</translation>
        </message>
        <message>
            <source>There is another draft in {cloud}'s form. It is replaced.</source>
            <translation>{cloud}的表单里已经有一份草稿，会被替换。</translation>
        </message>
        <message>
            <source>Replace the draft there</source>
            <translation>替换那边的草稿</translation>
        </message>
        <message>
            <source>Fill in {cloud}'s form</source>
            <translation>填到{cloud}的表单</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>留在这里</translation>
        </message>
        <message>
            <source>Two videos to compare, by {one} and by {other}</source>
            <translation>做两个视频来比较：{one}和{other}各一个</translation>
        </message>
        <message>
            <source>{one}: {price} · {other}: {more}</source>
            <translation>{one}：{price} · {other}：{more}</translation>
        </message>
        <message>
            <source>{cloud}: {reason}</source>
            <translation>{cloud}：{reason}</translation>
        </message>
        <message>
            <source>Its draft is not complete.</source>
            <translation>它的草稿还没填完。</translation>
        </message>
        <message>
            <source>{cloud} too: {price}</source>
            <translation>{cloud}也生成：{price}</translation>
        </message>
        <message>
            <source>Make both, to compare</source>
            <translation>两边都生成，做比较</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Copy the link of {video}</source>
            <translation>复制链接：{video}</translation>
        </message>
        <message>
            <source>both videos</source>
            <translation>两个视频</translation>
        </message>
        <message>
            <source>Place in both videos</source>
            <translation>两个视频播放到哪里</translation>
        </message>
        <message>
            <source>Whose sound is heard</source>
            <translation>听哪一个的声音</translation>
        </message>
        <message>
            <source>The other one is no longer in the list.</source>
            <translation>另一个已经不在列表里了。</translation>
        </message>
        <message>
            <source>A file is being uploaded</source>
            <translation>正在上传文件</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>An icon in the system's tray</source>
            <translation>在系统托盘显示图标</translation>
        </message>
        <message>
            <source>With it the window can be opened, and the program ended</source>
            <translation>点它可以打开窗口，也可以退出程序</translation>
        </message>
        <message>
            <source>Closing the window lets jobs go on in the tray</source>
            <translation>关闭窗口后，任务在托盘里继续</translation>
        </message>
        <message>
            <source>Without jobs the program ends as always</source>
            <translation>没有任务在进行时，照常退出</translation>
        </message>
        <message>
            <source>Open Chanjing Studio</source>
            <translation>打开蝉镜工作室</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message numerus="yes">
            <source>%n jobs go on in the tray</source>
            <translation>
                <numerusform>%n 个任务在托盘里继续</numerusform>
            </translation>
        </message>
    </context>
</TS>
