"""A program that asks for the network, so that a test can see that asking is seen."""

import contextlib
import socket

if __name__ == "__main__":
    with contextlib.suppress(OSError):
        socket.create_connection(("127.0.0.1", 9), 1)
