"""What is said of packs that come from elsewhere before they are read, in a teacher's words: a page for each code."""

from game.checks.pages import page

ARRIVING: dict[str, str] = {
    "SYN-SIGN": page(
        "SYN-SIGN: a sign that nobody sees",
        "Something invisible stands in the text: a control sign, or one that turns the direction of the words, so that "
        "they could look otherwise than they are.",
        "words copied from a web page or a document with such a sign between them",
        "the same words, typed anew",
    ),
    "SYN-NAME": page(
        "SYN-NAME: a name that files cannot have everywhere",
        "Packs and scenarios are called by small letters, digits and hyphens: such names mean the same on every "
        "computer, and lead nowhere else.",
        "scenarios: [../party, Party Photo, con]",
        "scenarios: [party-photo]",
    ),
    "SYN-LINK": page(
        "SYN-LINK: a link that leads out of the pack",
        "A file of the pack is only a link to a file elsewhere. Nothing outside a pack is read.",
        "tiny.yaml as a link to a file in another folder",
        "the file itself in the pack's folder",
    ),
    "ZIP-BROKEN": page(
        "ZIP-BROKEN: a broken archive",
        "The zip was cut short or changed on its way, or it is no zip at all.",
        "a download that was not finished",
        "the same archive, copied once more",
    ),
    "ZIP-SIZE": page(
        "ZIP-SIZE: an archive that is too large",
        "Packs are small. This archive has more than 16 MB, or would have more than 64 MB when taken out.",
        "an archive of a whole memory stick",
        "an archive of the packs alone",
    ),
    "ZIP-COUNT": page(
        "ZIP-COUNT: too many files in an archive",
        "A pack has some twenty files. This archive holds more than 500, or says so.",
        "an archive of a whole project",
        "an archive of the packs alone",
    ),
    "ZIP-NAME": page(
        "ZIP-NAME: a file in the archive whose name is not plain",
        "A name in the archive is a path out of it, or means something else on another computer. Small letters, digits "
        "and hyphens are fine.",
        "../../start.bat, or Party Photo.yaml",
        "party-photo.yaml",
    ),
    "ZIP-TWICE": page(
        "ZIP-TWICE: the same file twice in an archive",
        "Nobody could know which of the two is meant, and programs would not agree.",
        "two files called pack.yaml in one folder of the archive",
        "an archive that was made anew",
    ),
    "ZIP-LOCKED": page(
        "ZIP-LOCKED: an archive with a password",
        "Files that are locked with a password cannot be read.",
        "an archive made with a password",
        "the same without a password",
    ),
    "ZIP-LINK": page(
        "ZIP-LINK: a link inside an archive",
        "Something in the archive is no file but a link to one, or a device.",
        "tiny.yaml as a link to a file elsewhere",
        "the file itself",
    ),
    "ZIP-FORM": page(
        "ZIP-FORM: an archive packed in an unusual way",
        "Zips are made in several ways; two of them can be read everywhere.",
        "an archive made by a special program with its strongest setting",
        "an archive made by what the computer has itself",
    ),
    "ZIP-NESTED": page(
        "ZIP-NESTED: an archive inside the archive",
        "Archives in archives are not opened: a small one could hold enormous ones.",
        "year4.zip inside packs.zip",
        "the folder year4 inside packs.zip",
    ),
    "ZIP-BOMB": page(
        "ZIP-BOMB: a small archive that would become enormous",
        "Stories pack to a quarter or a fifth. This archive was made to fill a computer's memory.",
        "a file of a million equal letters",
        "an archive from somebody you know",
    ),
    "ZIP-OVERLAP": page(
        "ZIP-OVERLAP: files that lie in one another",
        "Two files of the archive share bytes, which no program does by itself. It was made to harm.",
        "one file that counts as a thousand",
        "an archive from somebody you know",
    ),
    "ZIP-PACKS": page(
        "ZIP-PACKS: an archive without a pack",
        "There is no pack.yaml in the archive, or its packs lie in different folders.",
        "an archive of stories without their pack.yaml",
        "an archive of the pack's folder, with all its files",
    ),
}
