# 第一行會顯示在鎖定畫面，必須平常；問題寫在第二行。

self-harm-thoughts =
    有看到。謝謝你寫過來。
    你在想結束自己的生命嗎？
self-harm-thoughts-2 =
    我們在。
    你在想用自己的手去死嗎？
self-harm-thoughts-3 =
    在這裡可以說。
    你想結束生命嗎？

self-harm-today =
    謝謝你告訴我們。
    你覺得今天可能會去做嗎？
self-harm-today-2 =
    在這裡可以說。
    是今天，還是現在不會？
self-harm-today-3 =
    選一個就好。
    今天：會還是不會？

self-harm-near =
    我們一直在看。
    你身邊有可以用來做這件事的東西嗎？
self-harm-near-2 =
    選一個就好。
    那樣東西在你身邊嗎？
self-harm-near-3 =
    再問一次。
    伸手拿得到嗎？

self-harm-put-away =
    請現在做一件事。
    把它放到遠處，或是離開它。然後再寫給我們。

self-harm-someone =
    謝謝。
    你身邊有信得過的人嗎？
self-harm-someone-2 =
    選一個就好。
    可以跟你喜歡的人坐在一起嗎？
self-harm-someone-3 =
    再問一次。
    有朋友在附近嗎？

self-harm-contacts =
    會有人看。
    可以打電話的話，這些人也願意聽：

self-harm-contacts-none =
    會有人看。
    可以的話，待在信得過的人身邊。你可以在這裡寫，一個字就夠。

self-harm-more =
    我們還在看。
    你現在感覺怎麼樣？
self-harm-more-2 =
    需要多久都可以。
    寫什麼都好，一個字也好。
self-harm-more-3 =
    這裡一直開著。
    想說什麼都可以。
