"""Press the button that closes a window, as a window manager does: `python -m tests.desktop.x_close NUMBER`."""

import ctypes
import sys

CLIENT_MESSAGE = 33


class Asked(ctypes.Structure):
    """Xlib's XClientMessageEvent, as large as any event of Xlib."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("values", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    )


def close(window: int) -> None:
    """Ask the window of that number to close."""
    xlib = ctypes.CDLL("libX11.so.6")
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(xlib.XOpenDisplay(None))
    protocols, delete = (xlib.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    asked = Asked(type=CLIENT_MESSAGE, window=window, message_type=protocols, format=32)
    asked.values[0] = delete
    xlib.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(asked))
    xlib.XCloseDisplay(display)


if __name__ == "__main__":
    close(int(sys.argv[1]))
