"""What the header of a DBF file says, and the bytes of its texts before anybody decoded them."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Iterator, List, NamedTuple, Optional, Tuple

_HEADER = 32
_LANGUAGE_AT = 29
_END_OF_FIELDS = 0x0D
_TEXT = b"C"
_DELETED = b"*"


class DbfText(NamedTuple):
    """A text field: its name as bytes, and where it stands in a record, in bytes."""

    name: bytes
    start: int
    length: int


class DbfHeader(NamedTuple):
    """The language driver id, the sizes in bytes, the number of records, and the text fields."""

    language_id: int
    size: int
    record_size: int
    records: int
    texts: Tuple[DbfText, ...]


def read_header(path: Path) -> Optional[DbfHeader]:
    """Return the header of a DBF file, None where there is no such file or it is none."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEADER)
            if len(head) < _HEADER:
                return None
            records, size, record_size = struct.unpack("<IHH", head[4:12])
            fields = stream.read(max(0, size - _HEADER))
    except OSError:
        return None
    return DbfHeader(
        head[_LANGUAGE_AT], size, record_size, records, tuple(_texts(fields, record_size))
    )


def _texts(fields: bytes, record_size: int) -> Iterator[DbfText]:
    start = 1
    for at in range(0, len(fields) - _HEADER + 1, _HEADER):
        field = fields[at : at + _HEADER]
        if field[0] == _END_OF_FIELDS:
            return
        length = field[16]
        if field[11:12] == _TEXT and start + length <= record_size:
            yield DbfText(field[:11].split(b"\0")[0], start, length)
        start += length


def foreign_texts(path: Path, most: int) -> List[bytes]:
    """Return distinct cells with bytes beyond ASCII, at most so many, from the first records."""
    header = read_header(path)
    if header is None or not header.record_size:
        return []
    found = dict.fromkeys(_cells(path, header, most * 20))
    return list(found)[:most]


def _cells(path: Path, header: DbfHeader, records: int) -> Iterator[bytes]:
    with path.open("rb") as stream:
        stream.seek(header.size)
        for _ in range(min(records, header.records)):
            record = stream.read(header.record_size)
            if len(record) < header.record_size:
                return
            if record[:1] != _DELETED:
                for text in header.texts:
                    cell = record[text.start : text.start + text.length].strip(b" \0")
                    if not cell.isascii():
                        yield cell
