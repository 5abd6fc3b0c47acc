# The web chat's own words. None says whose page it is: someone may look over the shoulder.
webchat-title = កំណត់ត្រា
webchat-begin = សរសេរអ្វីក៏បាននៅទីនេះ។
webchat-write = សរសេរសារ
webchat-placeholder = សារ
webchat-send = ផ្ញើ
webchat-attach = បន្ថែមរូប សំឡេង ឬឯកសារ
webchat-leave = បិទ
webchat-leave-hint = បិទទំព័រនេះភ្លាម។ ចុច Esc ពីរដងក៏ដូចគ្នា។
webchat-messages = សារ
webchat-sending = កំពុងផ្ញើ…
webchat-not-sent = មិនទាន់ផ្ញើ
webchat-waiting = កំពុងរង់ចាំសេវា…
webchat-file = ឯកសារ
webchat-too-long = វែងពេក។ សូមផ្ញើជាចំណែកៗ។
webchat-file-refused = ឯកសារនេះផ្ញើមិនបាន៖ រូប សំឡេង វីដេអូ ឬ PDF ធំបំផុត 10 MB។
webchat-reload = មើលសារថ្មី
