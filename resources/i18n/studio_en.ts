<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name />
        <message numerus="yes">
            <source>%n jobs are still uploading</source>
            <translation>
                <numerusform>%n job is still uploading</numerusform>
                <numerusform>%n jobs are still uploading</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs are missing in the list, and a backup of {date} holds them.</source>
            <translation>
                <numerusform>%n job is missing in the list, and a backup of {date} holds it.</numerusform>
                <numerusform>%n jobs are missing in the list, and a backup of {date} holds them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files were dropped. A job takes one video and one recording: the first of each was taken, the others were left alone.</source>
            <translation>
                <numerusform>%n file was dropped. A job takes one video and one recording: the first of each was taken, the others were left alone.</numerusform>
                <numerusform>%n files were dropped. A job takes one video and one recording: the first of each was taken, the others were left alone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{what} A backup of {date} holds %n jobs that are missing here.</source>
            <translation>
                <numerusform>{what} A backup of {date} holds %n job that is missing here.</numerusform>
                <numerusform>{what} A backup of {date} holds %n jobs that are missing here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs came back from the backup of {date}. Those that had not ended are looked for in the cloud, and nothing is sent without asking you.</source>
            <translation>
                <numerusform>%n job came back from the backup of {date}. If it had not ended, it is looked for in the cloud, and nothing is sent without asking you.</numerusform>
                <numerusform>%n jobs came back from the backup of {date}. Those that had not ended are looked for in the cloud, and nothing is sent without asking you.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n beans (2 a second); the cloud's bill decides</source>
            <translation>
                <numerusform>About %n bean (2 a second); the cloud's bill decides</numerusform>
                <numerusform>About %n beans (2 a second); the cloud's bill decides</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n beans (1 a second); the cloud's bill decides</source>
            <translation>
                <numerusform>About %n bean (1 a second); the cloud's bill decides</numerusform>
                <numerusform>About %n beans (1 a second); the cloud's bill decides</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The picture is %n s longer: the video ends with the words.</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>The picture is %n s longer: the video ends with the words.</numerusform>
                <numerusform>The picture is %n s longer: the video ends with the words.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The picture is %n s shorter: its frames come in random order until the words end.</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>The picture is %n s shorter: its frames come in random order until the words end.</numerusform>
                <numerusform>The picture is %n s shorter: its frames come in random order until the words end.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The picture is %n s shorter: it plays backwards until the words end.</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>The picture is %n s shorter: it plays backwards until the words end.</numerusform>
                <numerusform>The picture is %n s shorter: it plays backwards until the words end.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The picture is %n s shorter: it plays again from the start until the words end.</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>The picture is %n s shorter: it plays again from the start until the words end.</numerusform>
                <numerusform>The picture is %n s shorter: it plays again from the start until the words end.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Shorten the script by %n characters: it has to stay under {limit}.</source>
            <translation>
                <numerusform>Shorten the script by %n character: it has to stay under {limit}.</numerusform>
                <numerusform>Shorten the script by %n characters: it has to stay under {limit}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Pauses and readings are sent as signs too: with them the script is %n characters too long. Take some out, or shorten it.</source>
            <translation>
                <numerusform>Pauses and readings are sent as signs too: with them the script is %n character too long. Take some out, or shorten it.</numerusform>
                <numerusform>Pauses and readings are sent as signs too: with them the script is %n characters too long. Take some out, or shorten it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Your dictionary was applied in %n places.</source>
            <translation>
                <numerusform>Your dictionary was applied in %n place.</numerusform>
                <numerusform>Your dictionary was applied in %n places.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n too many with chips</source>
            <comment>characters</comment>
            <translation>
                <numerusform>%n too many with chips</numerusform>
                <numerusform>%n too many with chips</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pauses and readings: {named}</source>
            <comment>chips of a script</comment>
            <translation>
                <numerusform>%n pause or reading: {named}</numerusform>
                <numerusform>%n pauses and readings: {named}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{name}” is very long ({megabytes} MB): its first %n characters were taken, the rest was left out.</source>
            <translation>
                <numerusform>“{name}” is very long ({megabytes} MB): its first %n character was taken, the rest was left out.</numerusform>
                <numerusform>“{name}” is very long ({megabytes} MB): its first %n characters were taken, the rest was left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{name}” is long: its first {taken} characters were taken, %n were left out.</source>
            <translation>
                <numerusform>“{name}” is long: its first {taken} characters were taken, %n was left out.</numerusform>
                <numerusform>“{name}” is long: its first {taken} characters were taken, %n were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n emoji</source>
            <translation>
                <numerusform>Remove %n emoji</numerusform>
                <numerusform>Remove %n emoji</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It has %n channels. One is better: from several the cloud may hear no voice.</source>
            <translation>
                <numerusform>It has %n channel. One is better: from several the cloud may hear no voice.</numerusform>
                <numerusform>It has %n channels. One is better: from several the cloud may hear no voice.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Shorten the sentence to try it by %n characters.</source>
            <translation>
                <numerusform>Shorten the sentence to try it by %n character.</numerusform>
                <numerusform>Shorten the sentence to try it by %n characters.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The queue is paused; %n other jobs are held back.</source>
            <translation>
                <numerusform>The queue is paused; %n other job is held back.</numerusform>
                <numerusform>The queue is paused; %n other jobs are held back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looked in the cloud's list: %n look-alikes.</source>
            <translation>
                <numerusform>Looked in the cloud's list: %n look-alike.</numerusform>
                <numerusform>Looked in the cloud's list: %n look-alikes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The cloud gave no clear answer when this was sent, and it was not sent again. The cloud lists %n jobs that may be this one. Following one costs nothing more; sending again is charged a second time if one of them is this job.</source>
            <translation>
                <numerusform>The cloud gave no clear answer when this was sent, and it was not sent again. The cloud lists %n job that may be this one. Following it costs nothing more; sending again is charged a second time if it is this job.</numerusform>
                <numerusform>The cloud gave no clear answer when this was sent, and it was not sent again. The cloud lists %n jobs that may be this one. Following one costs nothing more; sending again is charged a second time if one of them is this job.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its last moments were lost with the list of jobs, so it was not sent again. The cloud lists %n jobs that may be this one. Following one costs nothing more; sending again is charged a second time if one of them is this job.</source>
            <translation>
                <numerusform>Its last moments were lost with the list of jobs, so it was not sent again. The cloud lists %n job that may be this one. Following it costs nothing more; sending again is charged a second time if it is this job.</numerusform>
                <numerusform>Its last moments were lost with the list of jobs, so it was not sent again. The cloud lists %n jobs that may be this one. Following one costs nothing more; sending again is charged a second time if one of them is this job.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The cloud answers again, after %n tries.</source>
            <translation>
                <numerusform>The cloud answers again, after %n try.</numerusform>
                <numerusform>The cloud answers again, after %n tries.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No answer to %n tries: {reason}</source>
            <translation>
                <numerusform>No answer to %n try: {reason}</numerusform>
                <numerusform>No answer to %n tries: {reason}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The list of jobs was damaged. %n jobs could be read and are here; the old file is kept as “{name}”.</source>
            <translation>
                <numerusform>The list of jobs was damaged. %n job could be read and is here; the old file is kept as “{name}”.</numerusform>
                <numerusform>The list of jobs was damaged. %n jobs could be read and are here; the old file is kept as “{name}”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A newer version of the program wrote the list of jobs. %n jobs could be read and are here; the old file is kept as “{name}”.</source>
            <translation>
                <numerusform>A newer version of the program wrote the list of jobs. %n job could be read and is here; the old file is kept as “{name}”.</numerusform>
                <numerusform>A newer version of the program wrote the list of jobs. %n jobs could be read and are here; the old file is kept as “{name}”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n s</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>%n s</numerusform>
                <numerusform>%n s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <comment>minutes</comment>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <comment>hours</comment>
            <translation>
                <numerusform>%n h</numerusform>
                <numerusform>%n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs were made elsewhere with this account</source>
            <translation>
                <numerusform>%n job was made elsewhere with this account</numerusform>
                <numerusform>%n jobs were made elsewhere with this account</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs found</source>
            <translation>
                <numerusform>%n job found</numerusform>
                <numerusform>%n jobs found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need you · {running} running · {done} done</source>
            <translation>
                <numerusform>%n needs you · {running} running · {done} done</numerusform>
                <numerusform>%n need you · {running} running · {done} done</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{page}, %n need you</source>
            <translation>
                <numerusform>{page}, %n needs you</numerusform>
                <numerusform>{page}, %n need you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{page}, %n running</source>
            <translation>
                <numerusform>{page}, %n running</numerusform>
                <numerusform>{page}, %n running</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hosts have trouble. What to do stands below.</source>
            <translation>
                <numerusform>%n host has trouble. What to do stands below.</numerusform>
                <numerusform>%n hosts have trouble. What to do stands below.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All is well: %n hosts answer.</source>
            <translation>
                <numerusform>All is well: %n host answers.</numerusform>
                <numerusform>All is well: %n hosts answer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voices</source>
            <translation>
                <numerusform>%n voice</numerusform>
                <numerusform>%n voices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n times, last {age}</source>
            <translation>
                <numerusform>%n time, {age}</numerusform>
                <numerusform>%n times, last {age}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paid calls, one for each voice. The cloud's bill decides the beans.</source>
            <translation>
                <numerusform>%n paid call. The cloud's bill decides the beans.</numerusform>
                <numerusform>%n paid calls, one for each voice. The cloud's bill decides the beans.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Make and hear (%n calls)</source>
            <translation>
                <numerusform>Make and hear (%n call)</numerusform>
                <numerusform>Make and hear (%n calls)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n things to do first</source>
            <translation>
                <numerusform>%n thing to do first</numerusform>
                <numerusform>%n things to do first</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>things to do first</comment>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n emoji. The cloud refuses a script that has any.</source>
            <translation>
                <numerusform>%n emoji. The cloud refuses a script that has any.</numerusform>
                <numerusform>%n emoji. The cloud refuses a script that has any.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n too many</source>
            <comment>characters</comment>
            <translation>
                <numerusform>%n too many</numerusform>
                <numerusform>%n too many</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <comment>characters</comment>
            <translation>
                <numerusform>%n left</numerusform>
                <numerusform>%n left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n figures</source>
            <translation>
                <numerusform>%n figure</numerusform>
                <numerusform>%n figures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n favourites</source>
            <comment>avatars</comment>
            <translation>
                <numerusform>%n favourite</numerusform>
                <numerusform>%n favourites</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n own lines, shown at their own times</source>
            <translation>
                <numerusform>%n own line, shown at its own time</numerusform>
                <numerusform>%n own lines, shown at their own times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{width}×{height} · about {length} · about %n beans; the cloud's bill decides</source>
            <translation>
                <numerusform>{width}×{height} · about {length} · about %n bean; the cloud's bill decides</numerusform>
                <numerusform>{width}×{height} · about {length} · about %n beans; the cloud's bill decides</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About {length} of speech in %n parts</source>
            <translation>
                <numerusform>About {length} of speech in %n part</numerusform>
                <numerusform>About {length} of speech in %n parts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Split the script into %n parts, or shorten it</source>
            <translation>
                <numerusform>Split the script into %n part, or shorten it</numerusform>
                <numerusform>Split the script into %n parts, or shorten it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n parts will be made</source>
            <comment>of a script</comment>
            <translation>
                <numerusform>%n part will be made</numerusform>
                <numerusform>%n parts will be made</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Split into %n parts</source>
            <translation>
                <numerusform>Split into %n part</numerusform>
                <numerusform>Split into %n parts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n characters</source>
            <comment>of a script</comment>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n parts</source>
            <comment>of a speech</comment>
            <translation>
                <numerusform>%n part</numerusform>
                <numerusform>%n parts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n parts need you</source>
            <translation>
                <numerusform>%n part needs you</numerusform>
                <numerusform>%n parts need you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n parts are missing</source>
            <translation>
                <numerusform>%n part is missing</numerusform>
                <numerusform>%n parts are missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{made} of %n parts made</source>
            <translation>
                <numerusform>{made} of %n part made</numerusform>
                <numerusform>{made} of %n parts made</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <comment>parts</comment>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Without %n parts that are not made: {numbers}</source>
            <translation>
                <numerusform>Without %n part that is not made: {numbers}</numerusform>
                <numerusform>Without %n parts that are not made: {numbers}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n parts are made since you opened it: {numbers}. Open it again from Jobs to hear them too.</source>
            <translation>
                <numerusform>%n part is made since you opened it: {numbers}. Open it again from Jobs to hear it too.</numerusform>
                <numerusform>%n parts are made since you opened it: {numbers}. Open it again from Jobs to hear them too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Make %n parts again</source>
            <translation>
                <numerusform>Make %n part again</numerusform>
                <numerusform>Make %n parts again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sentences, at the times at which the cloud put them into the video</source>
            <translation>
                <numerusform>%n sentence, at the time at which the cloud put it into the video</numerusform>
                <numerusform>%n sentences, at the times at which the cloud put them into the video</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sentences of this speech are known, with their times.</source>
            <translation>
                <numerusform>%n sentence of this speech is known, with its time.</numerusform>
                <numerusform>%n sentences of this speech are known, with their times.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of yours</source>
            <comment>avatars</comment>
            <translation>
                <numerusform>%n of yours</numerusform>
                <numerusform>%n of yours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other jobs stay on this computer.</source>
            <translation>
                <numerusform>%n other job stays on this computer.</numerusform>
                <numerusform>%n other jobs stay on this computer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The script, %n characters</source>
            <translation>
                <numerusform>The script, %n character</numerusform>
                <numerusform>The script, %n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs go on in the tray</source>
            <translation>
                <numerusform>%n job goes on in the tray</numerusform>
                <numerusform>%n jobs go on in the tray</numerusform>
            </translation>
        </message>
    </context>
</TS>
