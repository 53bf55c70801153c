@_exported import TextModel
@_exported import Cleaning
