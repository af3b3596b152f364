"""A school's own pictures (PNG or JPEG bytes) turned into pixels; what is broken or too large is left undrawn."""

import skia

MOST_PIXELS = 16_000_000
"""Pixels that a picture may have: its size is looked at before it is decoded."""
SMOOTH = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)


def photograph(canvas: skia.Canvas, raw: bytes, width: float, height: float) -> bool:
    """Draw the picture whole into the middle of `width` by `height` pixels; False where it cannot be drawn."""
    try:
        size = skia.Codec.MakeFromData(skia.Data.MakeWithCopy(raw)).dimensions()
        if not 0 < size.width() * size.height() <= MOST_PIXELS:
            return False
        image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(raw)).makeRasterImage()
    except (RuntimeError, ValueError, AttributeError):
        return False
    scale = min(width / image.width(), height / image.height())
    wide, high = image.width() * scale, image.height() * scale
    to = skia.Rect.MakeXYWH((width - wide) / 2, (height - high) / 2, wide, high)
    canvas.drawImageRect(image, to, SMOOTH, skia.Paint())
    return True
