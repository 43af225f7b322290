#!/usr/bin/env python3
"""Checks what a chamber signed about a piece or a maker's skill, without the site's own code.

    python3 verify.py https://HOST/p/SERIAL
    python3 verify.py https://HOST/k/CERTIFICATE
    python3 verify.py credential.json --origin https://HOST

Python 3.9 or newer and nothing else; the package "cryptography" is used when it is there, for speed.
It fetches the signed credential, the chamber's keys, its status lists and the proof of the public log, and computes
everything itself: eddsa-jcs-2022 signatures (W3C Data Integrity), Bitstring Status Lists, RFC 9162 proofs, C2SP
checkpoints and cosignatures. The last line is the verdict, the same word as on the site's page:

    authentic | revoked | suspended | expired | forged | unknown | cannot_check

The exit code is 0 for authentic alone, 2 for cannot_check, 1 for the others. What it does not prove: that the piece in
your hand is the one the record is about (compare the photographs), that its label was not copied from another, or that the
maker is still registered: the site's page knows that and says so, this script does not.

Options
    --origin URL     the site to trust; by default that of the address you give. Over https, unless it is this machine
    --via URL        fetch the site's files from here instead (a mirror, a copy you keep); its word is then taken for the site's
    --kept FILE      keep the log's newest head in FILE, and tell when the log no longer agrees with it
    --log-key KEY    the log's key as you know it (name+id+key), instead of the one the site names
    --witness KEY    a witness's key as you know it; repeat it. By default those the site names
    --now TIME       check as of this time (2026-11-26T12:00:00Z)
"""
import argparse
import base64
import datetime
import hashlib
import json
import os
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
import zlib

LIST_LENGTH = 131072  # Bitstring Status List 1.0: the least a list may have
LIMIT = 4 * 1024 * 1024
LIST_LIFE = datetime.timedelta(days=1)  # A list that could be shown for longer is no news of today.


class Verdict(Exception):
    """Ends the checks with a word and why."""

    def __init__(self, word, why):
        super().__init__(why)
        self.word, self.why = word, why


def forged(why):
    return Verdict("forged", why)


def unclear(why):
    return Verdict("cannot_check", why)


# --- Ed25519 (RFC 8032) ---------------------------------------------------------------------------------------------
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, p):
    q = (0, 1, 1, 0)
    while n:
        if n & 1:
            q = add(q, p)
        p, n = add(p, p), n >> 1
    return q


def point(data):
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - x2) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def plain_ed25519(key, signature, message):
    a, r = point(key), point(signature[:32]) if len(signature) == 64 else None
    s = int.from_bytes(signature[32:], "little")
    if not a or not r or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def ed25519(key, signature, message):
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return plain_ed25519(key, signature, message)
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


# --- encodings ------------------------------------------------------------------------------------------------------
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def base58(text):
    number = 0
    for letter in text:
        number = number * 58 + ALPHABET.index(letter)
    zeros = len(text) - len(text.lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def multibase(text):
    if not isinstance(text, str) or text[:1] not in ("z", "u"):
        raise ValueError("no multibase text")
    return base58(text[1:]) if text[0] == "z" else base64url(text[1:])


def multikey(text):
    data = multibase(text)
    if data[:2] != b"\xed\x01" or len(data) != 34:
        raise ValueError("no Ed25519 key")
    return data[2:]


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def canonical(value):
    """JSON of RFC 8785. Numbers in what chambers sign are whole."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    if isinstance(value, float) or (isinstance(value, int) and abs(value) > 2**53):
        raise ValueError("a number that is not whole")
    return json.dumps(value, ensure_ascii=False)


def strict(data):
    """Reads JSON, without a name that stands twice."""

    def members(pairs):
        if len({name for name, _ in pairs}) != len(pairs):
            raise ValueError("a member stands twice")
        return dict(pairs)

    return json.loads(data, object_pairs_hook=members)


def when(text):
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", text):
        raise forged("a date that is none: %r" % (text,))
    return datetime.datetime.fromisoformat(re.sub(r"\.\d+", "", text).replace("Z", "+00:00"))


def listed(value):
    return value if isinstance(value, list) else [value]


# --- fetching -------------------------------------------------------------------------------------------------------
def place(url):
    """Scheme, host and port of an address."""
    parts = urllib.parse.urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)


class Stay(urllib.request.HTTPRedirectHandler):
    """Follows a site only within itself."""

    def redirect_request(self, request, file, code, message, headers, url):
        if place(url) != place(request.full_url):
            raise unclear("%s leads elsewhere, to %s" % (request.full_url, url))
        return super().redirect_request(request, file, code, message, headers, url)


class Site:
    """The one site whose word is taken: nothing is asked of any other."""

    def __init__(self, origin, via=None):
        parts = urllib.parse.urlsplit(origin)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise SystemExit("an address begins with https://")
        if parts.scheme == "http" and not via and parts.hostname not in ("localhost", "127.0.0.1", "::1"):
            raise SystemExit("over plain http anybody on the way can answer: give the address with https://")
        self.origin, self.host = "%s://%s" % (parts.scheme, parts.netloc), parts.netloc
        self.via = (via or self.origin).rstrip("/")
        self.opener = urllib.request.build_opener(Stay)

    def get(self, url, accept="*/*"):
        """Bytes at an address of the site; None when the site says there is no such thing."""
        if not url.startswith(self.origin + "/"):
            raise forged("%s is not an address of %s" % (url, self.origin))
        request = urllib.request.Request(self.via + url[len(self.origin) :], headers={"accept": accept})
        try:
            with self.opener.open(request, timeout=20) as answer:
                data = answer.read(LIMIT + 1)
        except urllib.error.HTTPError as error:
            if error.code in (404, 410):
                return None
            raise unclear("%s answered %s" % (url, error.code))
        except (OSError, ValueError) as error:
            raise unclear("%s could not be read: %s" % (url, error))
        if len(data) > LIMIT:
            raise unclear("%s is too long" % url)
        return data

    def did_url(self, did):
        """Address of a did:web document; only of this site's."""
        parts = did.split(":")
        if parts[:2] != ["did", "web"] or urllib.parse.unquote(parts[2]) != self.host:
            raise forged("the issuer %s is not one of %s" % (did, self.host))
        return "%s/%s/did.json" % (self.origin, "/".join(parts[3:]) or ".well-known")

    def keys(self, did):
        """Each key of the name, and when it ended (None while it is in use)."""
        data = self.get(self.did_url(did))
        if data is None:
            raise forged("%s has no document" % did)
        document = strict(data)
        if document.get("id") != did:
            raise forged("the document at %s is of another name" % did)
        allowed = document.get("assertionMethod", [])
        return {
            method["id"]: (multikey(method["publicKeyMultibase"]), method.get("revoked") or method.get("expires"))
            for method in document.get("verificationMethod", [])
            if method.get("id") in allowed and method.get("controller") == did
        }


# --- credentials ----------------------------------------------------------------------------------------------------
def check_signature(document, keys):
    """The eddsa-jcs-2022 signature, and that every signature names a key of the issuer. Returns the key's name."""
    proofs = listed(document.get("proof"))
    for proof in proofs:
        if not isinstance(proof, dict) or proof.get("type") != "DataIntegrityProof":
            raise forged("a signature of a kind that is not known")
        name = proof.get("verificationMethod")
        if name not in keys:
            raise forged("signed with a key that the issuer does not publish: %s" % name)
        end = keys[name][1]
        if end and when(proof.get("created")) >= when(end):
            raise forged("signed on %s with a key that ended on %s: %s" % (proof["created"], end, name))
    plain = [proof for proof in proofs if proof.get("cryptosuite") == "eddsa-jcs-2022"]
    if not plain:
        raise unclear("there is no eddsa-jcs-2022 signature, and this script reads no other")
    for proof in plain:
        options = {name: value for name, value in proof.items() if name != "proofValue"}
        unsecured = {name: value for name, value in document.items() if name != "proof"}
        if "@context" in options:
            said, stands = listed(options["@context"]), listed(unsecured.get("@context"))
            if stands[: len(said)] != said:
                raise forged("the signature is of other contexts")
            unsecured["@context"] = options["@context"]
        if options.get("proofPurpose") != "assertionMethod":
            raise forged("the signature was made for another purpose")
        hashes = sha256(canonical(options).encode()) + sha256(canonical(unsecured).encode())
        if not ed25519(keys[proof["verificationMethod"]][0], multibase(proof.get("proofValue")), hashes):
            raise forged("the signature does not hold")
    return plain[0]["verificationMethod"]


def issuer_of(document):
    issuer = document.get("issuer")
    return issuer.get("id") if isinstance(issuer, dict) else issuer


def check_status(site, document, keys, now):
    """Every list the credential has a place in, each by itself: what one says does not wait for another.

    Returns the bad words that are raised, what was found of each list, and the first doubt (None without one)."""
    raised, said, doubt = [], [], None
    for entry in listed(document.get("credentialStatus") or []):
        purpose = entry.get("statusPurpose")
        try:
            word, signed = read_list(site, document, entry, keys, now)
            raised += [word] if word else []
            said.append("%s as of %s%s" % (purpose, signed, ": raised" if word else ""))
        except Verdict as problem:
            if problem.word == "forged":
                raise
            doubt = doubt or problem
            said.append("%s cannot be checked now (%s)" % (purpose, problem.why))
    if not said:
        raise unclear("the credential has no place in a status list")
    return raised, "; ".join(said), doubt


def read_list(site, document, entry, keys, now):
    """The word one list has for the credential (None where its place is not raised), and when the list was signed."""
    purpose, url = entry.get("statusPurpose"), entry.get("statusListCredential")
    data = site.get(url, "application/vc")
    if data is None:
        raise unclear("the %s list is not to be had" % purpose)
    try:
        held = strict(data)
        subject = held["credentialSubject"]
        check_signature(held, keys)
        since, until = when(held.get("validFrom")), when(held.get("validUntil"))
    except Verdict as problem:
        raise unclear("the %s list is not in order: %s" % (purpose, problem.why))
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise unclear("the %s list cannot be read: %r" % (purpose, problem))
    fits = (
        issuer_of(held) == issuer_of(document)
        and held.get("id") == url
        and "BitstringStatusListCredential" in listed(held.get("type"))
        and subject.get("type") == "BitstringStatusList"
        and subject.get("statusPurpose") == purpose
    )
    if not fits:
        raise unclear("the %s list is not the credential's" % purpose)
    if now < since:
        raise unclear("the %s list begins on %s" % (purpose, held["validFrom"]))
    if until <= now:
        raise unclear("the %s list ran out on %s" % (purpose, held["validUntil"]))
    if until - since > LIST_LIFE:
        raise unclear("the %s list stands for longer than a day, until %s" % (purpose, held["validUntil"]))
    try:
        # No list of ours is longer: a short text that unpacks to gigabytes is refused.
        bits = zlib.decompressobj(31).decompress(multibase(subject["encodedList"]), LIMIT)
        index = int(entry["statusListIndex"])
    except (KeyError, TypeError, ValueError, zlib.error) as problem:
        raise unclear("the %s list cannot be read: %r" % (purpose, problem))
    if len(bits) * 8 < LIST_LENGTH or not 0 <= index < len(bits) * 8:
        raise unclear("the %s list is too short" % purpose)
    word = {"revocation": "revoked", "suspension": "suspended"}.get(purpose, "cannot_check")
    return word if bits[index // 8] >> (7 - index % 8) & 1 else None, held["validFrom"]


# --- the log --------------------------------------------------------------------------------------------------------
def node(left, right):
    return sha256(b"\x01", left, right)


def root_of(index, size, leaf, proof):
    """The root that a path leads to (RFC 9162, 2.1.3.2); None when it has the wrong length."""
    if not 0 <= index < size:
        return None
    here, last, value = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return None
        if here & 1 or here == last:
            value = node(sibling, value)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            value = node(value, sibling)
        here, last = here >> 1, last >> 1
    return value if last == 0 else None


def grew(older, newer, proof):
    """Whether the older head is a beginning of the newer one (RFC 9162, 2.1.4.2)."""
    size1, root1, size2, root2 = older["size"], older["root"], newer["size"], newer["root"]
    if size1 == size2:
        return root1 == root2
    path = ([root1] if size1 & (size1 - 1) == 0 else []) + proof
    if not path:
        return False
    here, last = size1 - 1, size2 - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    one = two = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if here & 1 or here == last:
            one, two = node(sibling, one), node(sibling, two)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            two = node(two, sibling)
        here, last = here >> 1, last >> 1
    return last == 0 and one == root1 and two == root2


def split(width):
    power = 1
    while power * 2 < width:
        power *= 2
    return power


def consistency(site, size1, size2):
    """The hashes between two sizes (RFC 9162, 2.1.4.1), from the log's tiles (C2SP tlog-tiles)."""
    tiles = {}

    def tile(level, index):
        width = min(256, size2 // 256**level - index * 256)
        digits = str(index).zfill((len(str(index)) + 2) // 3 * 3)
        parts = [digits[n : n + 3] for n in range(0, len(digits), 3)]
        name = "/".join(["x" + part for part in parts[:-1]] + parts[-1:]) + (".p/%d" % width if width < 256 else "")
        path = "%s/log/tile/%d/%s" % (site.origin, level, name)
        if path not in tiles:
            tiles[path] = site.get(path)
            if tiles[path] is None or len(tiles[path]) != width * 32:
                raise unclear("the log does not serve %s" % path)
        return tiles[path]

    def complete(level, index):
        below = level % 8
        first, data = index << below, tile(level // 8, (index << below) // 256)
        row = [data[(first % 256 + n) * 32 :][:32] for n in range(1 << below)]
        while len(row) > 1:
            row = [node(row[n], row[n + 1]) for n in range(0, len(row), 2)]
        return row[0]

    def root(start, end):
        width = end - start
        if width & (width - 1) == 0 and start % width == 0:
            return complete(width.bit_length() - 1, start // width)
        middle = start + split(width)
        return node(root(start, middle), root(middle, end))

    def path(start, end, whole):
        if size1 == end:
            return [] if whole else [root(start, end)]
        middle = start + split(end - start)
        if size1 <= middle:
            return path(start, middle, whole) + [root(middle, end)]
        return path(middle, end, False) + [root(start, middle)]

    return path(0, size2, True)


def verifier_key(text, kind):
    """Name and key of `name+id+key` (C2SP signed-note)."""
    name, key_id, encoded = text.strip().split("+", 2)
    data = base64.b64decode(encoded)
    if data[:1] != kind or len(data) != 33 or sha256(name.encode() + b"\n", data)[:4].hex() != key_id:
        raise SystemExit("this is no key of the right kind: %s" % text)
    return name, data[1:]


def signatures(note):
    """Text of a signed note, and (name, id, bytes) of each line under it."""
    text, gap, below = note.partition("\n\n")
    lines = []
    for line in below.splitlines():
        mark, name, body = (line.split(" ") + ["", ""])[:3]
        data = base64.b64decode(body) if mark == "\u2014" else b""
        lines.append((name, data[:4], data[4:]))
    return text + "\n", lines


def open_head(note, keys):
    """The head in a note that one of the log's keys signed."""
    text, lines = signatures(note)
    parts = text.split("\n")
    if len(parts) < 4 or not re.fullmatch(r"0|[1-9]\d*", parts[1]):
        raise forged("the log's head cannot be read")
    for name, key_id, signature in lines:
        for key in keys:
            known = sha256(parts[0].encode() + b"\n\x01", key)[:4]
            if name == parts[0] and key_id == known and ed25519(key, signature, text.encode()):
                return {"size": int(parts[1]), "root": base64.b64decode(parts[2]), "text": text, "lines": lines, "note": note}
    raise forged("the log's head is not signed by the log")


def witnessed(head, witnesses):
    """Names of the witnesses whose signature under the head holds (C2SP tlog-cosignature)."""
    names = []
    for name, key in witnesses:
        known = sha256(name.encode() + b"\n\x04", key)[:4]
        for said, key_id, body in head["lines"]:
            message = "cosignature/v1\ntime %d\n%s" % (int.from_bytes(body[:8], "big"), head["text"])
            if said == name and key_id == known and ed25519(key, body[8:], message.encode()):
                names.append(name)
                break
    return names


def agree(site, one, two, told):
    """Raises when two signed heads cannot both be of a log that only grows."""
    older, newer = sorted((one, two), key=lambda head: head["size"])
    proof = consistency(site, older["size"], newer["size"]) if older["size"] < newer["size"] else []
    if not grew(older, newer, proof):
        raise forged("the log was rewritten: %s\n%s\n%s" % (told, older["note"], newer["note"]))


def keep(site, name, newest, keys):
    """Compares the newest head with the one kept in a file, and keeps the newer of the two."""
    try:
        if os.path.exists(name):
            with open(name, encoding="utf-8") as file:
                kept = open_head(file.read(), keys)
            agree(site, kept, newest, "the head you kept and the newest one")
            newest = max(kept, newest, key=lambda head: head["size"])
        with open(name, "w", encoding="utf-8") as file:
            file.write(newest["note"])
    except OSError as problem:
        raise unclear("the kept head: %s" % problem)


def check_log(site, document, options):
    """That the credential's issuing is in the log, in a head that agrees with the newest and with the one you kept."""
    identifier = str(document.get("id"))
    data = site.get("%s/log/proof/%s" % (site.origin, identifier[len("urn:uuid:") :]))
    if data is None:
        raise unclear("the log has no entry for this credential yet")
    front, _, note = data.decode().partition("\n\n")
    lines = front.split("\n")
    if lines[0] != "c2sp.org/tlog-proof@v1" or not lines[1].startswith("extra ") or not lines[2].startswith("index "):
        raise forged("the log's proof cannot be read")
    extra = strict(base64.b64decode(lines[1][6:]))
    index, proof = int(lines[2][6:]), [base64.b64decode(line) for line in lines[3:]]
    if options.log_key:
        keys = [verifier_key(options.log_key, b"\x01")[1]]
    else:
        keys = [key for key, _ in site.keys("did:web:" + urllib.parse.quote(site.host, safe="")).values()]
    head = open_head(note, keys)
    if root_of(index, head["size"], sha256(b"\x00", extra["leaf"].encode()), proof) != head["root"]:
        raise forged("the log's proof does not lead to its head")
    leaf = strict(extra["leaf"])
    digest = sha256(canonical(document).encode())
    named = sha256(base64url(extra["salt"]), digest) if extra.get("salt") else digest
    if (
        multibase(leaf.get("credentialDigest")) != b"\x12\x20" + named
        or leaf.get("kind") != "issue"
        or leaf.get("issuer") != issuer_of(document)
    ):
        raise forged("the log's entry is of something else")
    newest = open_head((site.get(site.origin + "/log/checkpoint") or b"").decode(), keys)
    agree(site, head, newest, "the proof's head and the newest one")
    if options.kept:
        keep(site, options.kept, newest, keys)
    texts = options.witness or (site.get(site.origin + "/log/witnesses") or b"").decode().split()
    witnesses = [verifier_key(text, b"\x04") for text in texts]
    names = witnessed(head, witnesses)
    return "entry %d of %d, %d of %d witnesses%s" % (
        index + 1,
        head["size"],
        len(names),
        len(witnesses),
        "" if options.witness else " that the site names",
    )


# --- together -------------------------------------------------------------------------------------------------------
def say(name, text):
    print("%-10s %s" % (name, text))


def check(options):
    given = options.credential
    if re.match(r"https?://", given):
        site = Site(options.origin or given, options.via)
        data = site.get(given, "application/vc")
        if data is None:
            raise Verdict("unknown", "no record was signed under this address")
    else:
        if not options.origin:
            raise SystemExit("say with --origin which site to trust")
        site = Site(options.origin, options.via)
        try:
            with open(given, "rb") as file:
                data = file.read()
        except OSError as problem:
            raise SystemExit(str(problem))
    now = when(options.now) if options.now else datetime.datetime.now(datetime.timezone.utc)
    document = strict(data)
    if not isinstance(document, dict) or "VerifiableCredential" not in document.get("type", []):
        raise forged("this is not a credential")
    subject = document.get("credentialSubject", {})
    asked = re.search(r"/(?:p|21)/([^/?#]+)", given) if re.match(r"https?://", given) else None
    if asked and urllib.parse.unquote(asked[1]) != subject.get("serialNumber"):
        raise forged("the record is of another piece: %s" % subject.get("serialNumber"))
    named = re.search(r"/k/([^/?#]+)", given) if re.match(r"https?://", given) else None
    if named and document.get("id") != "urn:uuid:" + named[1]:
        raise forged("the certificate is another one: %s" % document.get("id"))
    issuer = issuer_of(document)
    keys = site.keys(str(issuer))
    mirror = "" if site.via == site.origin else "; its files came from the mirror %s" % site.via
    say("issuer", "%s, on the site %s%s" % (issuer, site.host, mirror))
    say("signature", "holds, key %s" % check_signature(document, keys))
    bad, doubt = [], None
    try:
        raised, lists, doubt = check_status(site, document, keys, now)
        bad += raised
        say("status", (", ".join(raised) or ("not all known" if doubt else "in force")) + ": " + lists)
    except Verdict as problem:
        if problem.word == "forged":
            raise
        doubt = problem
        say("status", "cannot be checked: %s" % problem.why)
    if "validUntil" in document and when(document["validUntil"]) <= now:
        bad.append("expired")
        say("dates", "ended on %s" % document["validUntil"])
    elif "validFrom" in document and when(document["validFrom"]) > now:
        doubt = doubt or unclear("it begins on %s" % document["validFrom"])
        say("dates", str(doubt))
    else:
        say("dates", "since %s" % document.get("validFrom"))
    try:
        say("log", check_log(site, document, options))
    except Verdict as problem:
        if problem.word == "forged":
            raise
        doubt = doubt or problem
        say("log", "cannot be checked: %s" % problem.why)
    for word in ("revoked", "suspended", "expired"):
        if word in bad:
            raise Verdict(word, "the chamber took it back" if word != "expired" else "its time is over")
    if doubt or bad:
        raise doubt or unclear("a status of a kind that is not known")


def main():
    parser = argparse.ArgumentParser(usage=__doc__, add_help=True)
    parser.add_argument("credential")
    for name in ("--origin", "--via", "--kept", "--log-key", "--now"):
        parser.add_argument(name)
    parser.add_argument("--witness", action="append")
    try:
        check(parser.parse_args())
        word = "authentic"
    except Verdict as problem:
        word = problem.word
        say("because", problem.why)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, OSError) as problem:
        # What cannot be read as what it says it is was not written by the chamber's own tools.
        word = "forged"
        say("because", "it cannot be read: %r" % problem)
    say("verdict", word)
    return {"authentic": 0, "cannot_check": 2}.get(word, 1)


if __name__ == "__main__":
    sys.exit(main())
