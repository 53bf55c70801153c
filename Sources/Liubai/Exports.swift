// Who imports Liubai gets its nouns: findings, rules, encodings.
@_exported import Cleaning
@_exported import Configuration
@_exported import Detection
@_exported import Redaction
@_exported import Reporting
@_exported import TextModel
