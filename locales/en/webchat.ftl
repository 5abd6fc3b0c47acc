# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = Notes
webchat-begin = Write anything here.
webchat-write = Write a message
webchat-placeholder = Message
webchat-send = Send
webchat-attach = Add a photo, voice or file
webchat-leave = Close
webchat-leave-hint = Close this page at once. Pressing Esc twice does the same.
webchat-messages = Messages
webchat-sending = sending…
webchat-not-sent = not sent
webchat-waiting = Waiting for a connection…
webchat-file = File
webchat-too-long = This is too long. Send it in parts.
webchat-file-refused = This file cannot be sent: photo, voice, video or PDF, at most 10 MB.
webchat-reload = Look for new messages
