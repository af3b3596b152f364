"""`game export`: a class's results, or one pupil's, as CSV, XLSX or xAPI statements."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from game.engine.problems import PackError
from game.verbs import teacher
from game.verbs.counting import counted
from game.verbs.teacher import Missing

DONE, COULD_NOT_RUN = 0, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    teacher.arguments(parser)
    parser.add_argument("--format", choices=("csv", "xlsx", "xapi"), required=True)
    parser.add_argument("--code", default="", metavar="otter+kite+star", help="only this pupil")
    parser.add_argument("--class-only", action="store_true", help="counts of the class, without any code")
    parser.add_argument("-o", "--output", type=Path, default=None, metavar="FILE")


def run(given: argparse.Namespace) -> int:
    """Export: 0 where it is written, 2 where it could not be."""
    if given.class_only and given.code:
        print("--class-only is about the class and --code about one pupil. Use one of them.", file=sys.stderr)
        return COULD_NOT_RUN
    try:
        from game.school.exporting import CLASS_HEADS, HEADS, as_class_xapi, as_csv, as_xapi, as_xlsx, class_rows, rows
        from game.school.index import NoIndex
        from game.school.summary import FEWEST

        found = teacher.class_file(given)
        index = teacher.class_index(given, found)
        attempts = index.attempts(given.code)
        index.close()
        output = given.output or Path(f"results-{found.id}.{'json' if given.format == 'xapi' else given.format}")
        heads = CLASS_HEADS if given.class_only else HEADS
        cells = class_rows(found.id, attempts) if given.class_only else rows(found.id, attempts)
        if given.format == "csv":
            raw = as_csv(heads, cells).encode("utf-8")
        elif given.format == "xlsx":
            raw = as_xlsx(heads, cells)
        else:
            today = date.today().isoformat()
            said = as_class_xapi(found.id, attempts, today) if given.class_only else as_xapi(found.id, attempts)
            raw = json.dumps(said, ensure_ascii=False, indent=1).encode("utf-8")
        output.write_bytes(raw)
    except ImportError as error:
        print(f'A library is missing ({error.name}). Try: pip install ".[school]"', file=sys.stderr)
        return COULD_NOT_RUN
    except (PackError, Missing, NoIndex) as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN
    except OSError as error:
        print(f'"{error.filename}" cannot be written ({error.strerror}). Choose another place.', file=sys.stderr)
        return COULD_NOT_RUN
    if given.class_only:
        print(
            f'The counts of class {found.id} are in "{output}". No code is in it, and no group of fewer than {FEWEST}.'
        )
        return DONE
    are = counted(len(attempts), "attempt is", "attempts are")
    print(f'{are} in "{output}". Codes stand for pupils in it: treat it as the register.')
    return DONE
