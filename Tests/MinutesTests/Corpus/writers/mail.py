"""A message that carries minutes, as mail programs store it."""

import quopri

from writers import plain


def write(document, sender, subject, sent, others=(), encoding="8bit"):
    text = plain.write(document)
    if encoding == "quoted-printable":
        body = quopri.encodestring(text.encode()).decode("ascii")
    else:
        body = text
    head = [
        f"From: {sender}",
        "To: " + ", ".join(others or ["undisclosed-recipients:;"]),
        f"Subject: {subject}",
        f"Date: {sent}",
        "Message-ID: <0001@example.org>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        f"Content-Transfer-Encoding: {encoding}",
    ]
    return "\n".join(head) + "\n\n" + body
