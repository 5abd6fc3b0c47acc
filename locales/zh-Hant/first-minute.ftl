# 第一分鐘的問題。第一行會顯示在鎖定畫面，必須平常；問題寫在第二行。

distress-safe-now =
    你好，有看到你的訊息。
    現在方便聊嗎？
distress-safe-now-2 =
    我們在。
    現在可以聊，還是晚一點？
distress-safe-now-3 =
    選一個就好。
    這時候聊天方便嗎？

distress-not-now =
    好，那晚一點。
    願意的話，寫個你方便的時間。
distress-not-now-2 =
    沒關係。
    你通常幾點可以聊？
distress-not-now-3 =
    慢慢來。
    寫一個時間就好，例如：晚上10點。

distress-resume =
    好，記下了。
    方便的時候，隨便傳點什麼就好。
distress-resume-2 =
    慢慢來。
    想回的時候再回。
distress-resume-3 =
    不急。
    方便時傳一個字就好。

distress-whose-phone =
    好。
    這是誰的手機？有別人會看嗎？
distress-whose-phone-2 =
    先問一件事。
    手機是你自己的、借來的，還是別人會檢查？
distress-whose-phone-3 =
    選一個就好。
    手機是誰在拿？

distress-danger-now =
    好，記下了。
    你現在有危險嗎？
distress-danger-now-2 =
    再問一次。
    今天會有人傷害你嗎？
distress-danger-now-3 =
    選一個就好。
    現在情況很急嗎？

distress-nationality =
    謝謝。
    你是哪一國人？選一個，或是寫出來。
distress-nationality-2 =
    想問的是這個。
    你從哪個國家來？
distress-nationality-3 =
    寫國名就好。
    你是哪裡人？

distress-nationality-more =
    好。
    哪個國家？選一個，或是寫國名。
distress-nationality-more-2 =
    寫國名就好。
    你的護照或身分證上寫哪一國？
distress-nationality-more-3 =
    怎麼寫都可以。
    寫你來自哪個國家，或是寫「跳過」。
