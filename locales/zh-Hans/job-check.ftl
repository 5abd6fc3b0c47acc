# The check of a job offer. The first line of a message shows on a lock screen: keep it harmless. Nothing here may say that an offer
# is good, true or certain: no check can know that.

job-check-offer =
    你好，我们看到了。
    把招工信息贴在这里，或转发、拍照发来。
job-check-offer-2 =
    我们在。
    把招工的原话复制到这里，或发截图。
job-check-offer-3 =
    有多少写多少。
    写下：什么工作、工资、地点、谁介绍的。
job-check-gathered =
    收到。
    如果还有其他内容，现在发来。
job-check-reading =
    谢谢。
    我们正在看。
job-check-paste =
    还差一点。
    请贴上招工原文，或发一张能看到对方号码的截图。
job-check-paste-2 =
    还需要一点内容。
    对方写了什么？请复制到这里。
job-check-paste-3 =
    几个字就够。
    写下他们说的工作、工资和地点。
job-check-correct =
    好的。
    请写下正确的内容，或发一张更清楚的图片。
job-check-correct-2 =
    我们在。
    请把招工的字打在这里。
job-check-correct-3 =
    写重点就行。
    上面写的工作、工资、地点和号码是什么？
job-check-stage =
    一个问题。
    关于这份工作，你现在在哪里？
job-check-stage-2 =
    选一个就行。
    你已经为这份工作出发了吗？
job-check-stage-3 =
    回数字也行。
    你在家、在机场、在路上，还是已经到了？
job-check-next-not-left =
    下一步：
    不要付钱，不要交出护照；当地劳动部门确认公司之前，不要出发。
job-check-next-airport =
    现在有人在看。
    你还可以不走。护照自己拿着，告诉航空公司柜台或工作人员你对这份工作有疑问。
job-check-next-on-the-way =
    现在有人在看。
    手机和护照自己拿着。如果可以，待在人多的地方。
job-check-next-there =
    现在有人在看。
    不要做有危险的事。我们问你几个简短的问题。
job-check-registers =
    答应之前：
    可以在这里查问公司和工作是否有登记。
job-check-registers-none =
    答应之前：
    请向你国家的劳动部门查问公司和工作是否有登记。
job-check-nationality =
    还有一个问题。
    您是哪个国家的人？我们告诉您可以查公司的部门。
job-check-nationality-2 =
    还有一个问题。
    选您的国家就行。
job-check-nationality-3 =
    看你愿不愿意。
    只是为了告诉您对的部门。哪个国家？
job-check-news =
    还有一个问题。
    如果以后查明这个招工或号码是圈套，要通知你吗？
job-check-news-2 =
    回“是”或“不”就行。
    以后可以就这个招工再写给你吗？
job-check-news-3 =
    看你愿不愿意。
    想再听到它的消息吗？
job-check-news-agreed =
    好的。
    查到了才会写给你。随时可以说“停”。
job-check-news-told =
    关于你问过的工作。
    这里的工作人员已确认：是圈套。不要付钱，不要出发，需要人就写到这里。
job-check-more =
    谢谢。
    随时可以再写，有人会看。
job-check-more-2 =
    我们看到了。
    这个招工如果还有别的，写下来就行。
job-check-more-3 =
    这里一直开着。
    什么都可以写。
job-check-late =
    这要多花点时间。
    会有人看你发来的内容。
job-check-read = 我们看过了。

# The page.
job-check-page-title = 核对招工信息
job-check-page-lead = 贴上招工信息或聊天内容，或加一张图片，看看哪里不对。
job-check-page-text = 招工的文字
job-check-page-picture = 图片、截图或 PDF
job-check-page-send = 核对
job-check-page-kept = 可以保留这些文字来提醒别人。不勾选就什么都不保留。
job-check-page-empty = 请贴上一些文字，或加一张图片。
job-check-page-too-long = 太长了，请删掉一些。
job-check-page-slow-down = 一下子太多了，请等一等。
job-check-page-picture-refused = 这个文件读不了：请用图片或 PDF，最大 5 MB。
job-check-page-friends = 发给朋友
job-check-page-again = 再核对一个
job-check-page-person = 找真人
