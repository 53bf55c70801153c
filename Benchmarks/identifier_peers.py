"""Other libraries that find identifiers, each behind one function: text → [(start, end, entity)].

Offsets are in code points, entities are liubai's words. Only what a library finds by form is asked for: no
model is loaded. Which of its names stands for which entity is said here, and generously.
"""
import contextlib
import io


def presidio():
    """Presidio's own pattern recognisers, without an NLP engine."""
    import presidio_analyzer.predefined_recognizers as predefined
    import tldextract
    from presidio_analyzer import PatternRecognizer

    # Its list of domains would be fetched from the net; it brings one along.
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())

    names = {"EMAIL_ADDRESS": "email", "URL": "url", "IP_ADDRESS": "ip", "CREDIT_CARD": "bank_card",
             "MAC_ADDRESS": "mac", "PHONE_NUMBER": "phone", "IBAN_CODE": "account"}
    recognisers = []
    for name in dir(predefined):
        kind = getattr(predefined, name)
        try:
            if isinstance(kind, type) and issubclass(kind, PatternRecognizer) and kind is not PatternRecognizer:
                recogniser = kind()
                if set(recogniser.supported_entities) & names.keys():
                    recognisers.append(recogniser)
        except Exception:  # Some ask for arguments, or for services on the net.
            continue
    recognisers.append(predefined.PhoneRecognizer(supported_regions=["CN"]))

    def find(text):
        for recogniser in recognisers:
            for result in recogniser.analyze(text, recogniser.supported_entities, None) or []:
                if entity := names.get(result.entity_type):
                    yield result.start, result.end, entity

    return find


def jionlp():
    """JioNLP's extractors of identifiers."""
    # It prints a greeting.
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        import jionlp as library

    extractors = [
        (library.extract_phone_number, "phone"), (library.extract_email, "email"),
        (library.extract_id_card, "id_card"), (library.extract_ip_address, "ip"), (library.extract_qq, "qq"),
        (library.extract_url, "url"), (library.extract_motor_vehicle_licence_plate, "plate"),
        (library.extract_wechat_id, "wechat"),
    ]

    def find(text):
        for extract, entity in extractors:
            for item in extract(text, detail=True):
                start, end = item["offset"]
                yield start, end, entity

    return find


def scrubadub():
    """Scrubadub's detectors that need no model."""
    import scrubadub as library

    names = {"email": "email", "url": "url", "phone": "phone", "credit_card": "bank_card"}
    scrubber = library.Scrubber(locale="zh_CN")

    def find(text):
        for filth in scrubber.iter_filth(text):
            for part in getattr(filth, "filths", None) or [filth]:
                if entity := names.get(part.type):
                    yield part.beg, part.end, entity

    return find


def argus():
    """argus-redact's first layer: forms and checks, no model."""
    import argus_redact as library

    names = {"phone": "phone", "phone_landline": "phone", "id_number": "id_card", "bank_card": "bank_card",
             "credit_card": "bank_card", "credit_code": "uscc", "tax_id": "taxpayer", "passport": "passport",
             "eep": "permit", "hrp": "permit", "hk_id": "hkmo_tw_id", "macau_id": "hkmo_tw_id", "tw_id": "hkmo_tw_id",
             "taiwan_arc": "hkmo_tw_id", "license_plate": "plate", "military_id": "certificate", "email": "email",
             "url": "url", "url_token": "url", "ip_address": "ip", "mac_address": "mac", "imei": "imei",
             "wechat": "wechat", "qq": "qq", "date_of_birth": "birth_date", "postcode": "postcode",
             "housing_fund": "account", "social_security": "account"}

    def find(text):
        for item in library.redact(text, lang="zh", mode="fast", detailed=True)[2]["entities"]:
            if entity := names.get(item["type"]):
                yield item["start"], item["end"], entity

    return find


PEERS = {"presidio-analyzer": presidio, "jionlp identifiers": jionlp, "scrubadub": scrubadub, "argus-redact": argus}
