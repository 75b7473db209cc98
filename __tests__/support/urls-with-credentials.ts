/** Texts with URLs, and how the API shows them: what it is, the text, and the text without credentials where that differs. */
export const URLS_WITH_CREDENTIALS: readonly [what: string, text: string, cleaned: string | undefined][] = [
  ['a name and a password', 'https://bob:s3cret@host/x.git', 'https://$encrypted$:$encrypted$@host/x.git'],
  ['a name alone', 'https://token1@host/x', 'https://$encrypted$@host/x'],
  ['a password alone', 'https://:s3cret@host/x', 'https://:$encrypted$@host/x'],
  ['an @ in the password', 'https://bob:s3c@ret@host/x', 'https://$encrypted$:$encrypted$@host/x'],
  ['a colon in the password', 'https://bob:s3c:ret@host/x', 'https://$encrypted$:$encrypted$@host/x'],
  [
    'several URLs',
    'a https://bob:s3cret@h b ssh://ann:pw12@i/',
    'a https://$encrypted$:$encrypted$@h b ssh://$encrypted$:$encrypted$@i/',
  ],
  ['a host with a port, which is taken for them', 'http://host:8080/x', 'http://$encrypted$:$encrypted$/x'],
  ['none', 'https://git.example.com/x.git at 12:30:45, localhost : ok=3', undefined],
];
