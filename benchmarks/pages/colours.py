# SPDX-License-Identifier: EUPL-1.2
"""Contrast (WCAG 2.2, 1.4.3 and 1.4.11) and what people with a colour vision deficiency see (Machado, Oliveira and Fernandes 2009)."""
import itertools

# Severity 1.0, for linear RGB; from table 1 of the article.
MACHADO = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
# The ratio that each kind needs. The scale lines behind the marks tell nothing that the numbers beside them do not: they are not asked for.
NEEDED = {"text": 4.5, "large text": 3.0}
DECORATION = {"mark track", "mark norm-line"}
# Distance in Oklab, times 100, from which two plain areas are easily told apart.
FAR_ENOUGH = 10


def linear(colour):
    """Red, green and blue as amounts of light, 0...1."""
    return [part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour[:3]]


def contrast(one, other):
    """The ratio of the lighter to the darker of two colours, 1...21."""
    light, dark = sorted((0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def oklab(light):
    """The colour in a space where distance is what people see as difference (Ottosson 2020)."""
    r, g, b = (min(1, max(0, part)) for part in light)
    l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)


def distance(one, other, sight=None):
    """How far apart two colours look, for full colour vision or for a deficiency."""
    seen = []
    for colour in (linear(one), linear(other)):
        if sight:
            colour = [sum(weight * part for weight, part in zip(row, colour)) for row in MACHADO[sight]]
        seen.append(oklab(colour))
    return 100 * sum((a - b) ** 2 for a, b in zip(*seen)) ** 0.5


def check(measured, is_forced):
    """Yields what is wrong with the colours that probes.js found."""
    for pair in measured["pairs"]:
        if pair["kind"] in DECORATION:
            continue
        ratio, needed = max(contrast(front, pair["back"]) for front in pair["fronts"]), NEEDED.get(pair["kind"], 3.0)
        if ratio < needed - 0.005:
            yield f"contrast of {pair['kind']} is {ratio:.2f}, needs {needed}: {pair['where']}"
    if is_forced:
        return
    named = measured["named"]
    # Statuses have a shape each; where two shapes were the same, only their colours would tell.
    shapes = {name.split("mark ")[-1].rstrip("0123456789"): name for name in measured["shapes"]}
    forms = [name.replace("mark " + status, "") for status, name in shapes.items()]
    if len(set(forms)) < len(forms):
        yield f"two statuses have the same shape: {measured['shapes']}"
    # A page without bars need not name their colours.
    bars = [name for name in ("bar-poor", "bar-neutral", "bar-good") if named[name][3]]
    for one, other in itertools.combinations(bars, 2):
        for sight in (None, *MACHADO):
            apart = distance(named[one], named[other], sight)
            if apart < FAR_ENOUGH:
                yield f"the colours {one} and {other} look alike ({apart:.0f}) with {sight or 'full colour vision'}"
