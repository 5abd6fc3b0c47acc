# 给新同事看的，不会发给求助的人。规矩一样。

training-hello =
    这是练习。
    没有人在等：这是一个假的例子。一个工人写来，你选怎么回。准备好了吗？
training-hello-2 =
    只是练习，不是真的。
    开始吗？
training-hello-3 =
    只是练习。
    按按钮开始。

training-first =
    练习 1/5。
    她写：“你好，这里可以聊聊吗”。你先写什么？
training-first-2 =
    看看选项。
    什么要放在最前面？
training-first-3 =
    选一个。
    你先问她什么？

training-first-good =
    对。
    先问现在方不方便，手机是谁的。别的都可以等。

training-first-call =
    最好不要。
    电话一响，别人就知道她在写给我们。先问现在方不方便。

training-first-name =
    晚点再问。
    名字对大使馆有用，但先问现在方不方便、手机是谁的。

training-watched =
    练习 2/5。
    聊到一半她写：“不好意思发错了”。你怎么做？
training-watched-2 =
    这可能是个信号。
    你现在怎么做？
training-watched-3 =
    选一个。
    这句话之后做什么？

training-watched-good =
    对。
    这可能是她的信号：有人在看。不要再写这件事。程序已经像店铺一样回了。等她来写。

training-watched-ask =
    最好不要。
    现在可能有人在看。每个相关的字都可能害她。不出声，等她来写。

training-when-home =
    练习 3/5。
    她问：“我什么时候能回家？”你写什么？
training-when-home-2 =
    你不知道。
    你能说什么真话？
training-when-home-3 =
    选一个。
    关于时间，你说什么？

training-when-home-good =
    对。
    说你知道的、你会去问的，还有你不知道哪天。她会照你的话打算。

training-when-home-date =
    最好不要。
    到了那天没有结果，她就不再信我们，还可能因此乱跑。说你知道什么、不知道什么。

training-kin =
    练习 4/5。
    另一个人写：“我是她爸爸。她在你们那里吗？”你写什么？
training-kin-2 =
    谁都可以这么说。
    你怎么回？
training-kin-3 =
    选一个。
    爸爸会听到什么？

training-kin-good =
    对。
    谁来问，回答都一样。让谁知道，由她决定。

training-kin-confirm =
    最好不要。
    找她的人会说自己是家人。说“是”等于告诉他她在哪里，说“不”也透露了什么。对所有人用同一个回答。

training-sentence =
    练习 5/5。
    她一天没写，又发来一声“嗨”。给她写一句话。
training-sentence-2 =
    用你自己的话。
    你怎么跟她打招呼？
training-sentence-3 =
    一行就够。
    你写什么？

training-done =
    练习结束。
    再读一遍你写的：第一行放在锁屏上平常吗？说的都是实情吗？只问了一件事吗？
