// Who redacts needs the policy to redact by.
@_exported import Policies
