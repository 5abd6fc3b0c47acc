# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = Mga tala
webchat-begin = Sumulat ng kahit ano rito.
webchat-write = Sumulat ng message
webchat-placeholder = Message
webchat-send = I-send
webchat-attach = Magdagdag ng litrato, boses o file
webchat-leave = Isara
webchat-leave-hint = Isara ang page na ito. Ganoon din kapag pinindot ang Esc nang dalawang beses.
webchat-messages = Mga message
webchat-sending = sine-send…
webchat-not-sent = hindi na-send
webchat-waiting = Naghihintay ng koneksyon…
webchat-file = File
webchat-too-long = Masyadong mahaba ito. Hatiin at i-send nang paisa-isa.
webchat-file-refused = Hindi ma-send ang file na ito: litrato, boses, video o PDF, hanggang 10 MB.
webchat-reload = Tingnan ang mga bagong message
