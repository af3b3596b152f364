"""`game export`: a class's results, or one pupil's, as CSV, XLSX or xAPI statements."""

import argparse
import json
import sys
from pathlib import Path

from game.engine.problems import PackError
from game.verbs import teacher
from game.verbs.teacher import Missing

DONE, COULD_NOT_RUN = 0, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb takes."""
    teacher.arguments(parser)
    parser.add_argument("--format", choices=("csv", "xlsx", "xapi"), required=True)
    parser.add_argument("--code", default="", metavar="otter+kite+star", help="only this pupil")
    parser.add_argument("-o", "--output", type=Path, default=None, metavar="FILE")


def run(given: argparse.Namespace) -> int:
    """Export: 0 where it is written, 2 where it could not be."""
    try:
        from game.school.exporting import as_csv, as_xapi, as_xlsx
        from game.school.index import NoIndex

        found = teacher.class_file(given)
        index = teacher.class_index(given, found.id)
        attempts = index.attempts(given.code)
        index.close()
        output = given.output or Path(f"results-{found.id}.{'json' if given.format == 'xapi' else given.format}")
        if given.format == "csv":
            raw = as_csv(found.id, attempts).encode("utf-8")
        elif given.format == "xlsx":
            raw = as_xlsx(found.id, attempts)
        else:
            raw = json.dumps(as_xapi(found.id, attempts), ensure_ascii=False, indent=1).encode("utf-8")
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
    print(f'{len(attempts)} attempts are in "{output}". Codes stand for pupils in it: treat it as the register.')
    return DONE
