/// How much one request may ask of the server.
package enum Servergrenzen {
  /// Bytes of one request body. A delivery may be 1 GB by the standard (LVBB1040); the largest practice package is
  /// under 20 MB, and a body is held in memory.
  package static let inhoud = 100 * 1_024 * 1_024
  /// Seconds that a page waits for messages to arrive at other systems before it is shown anyway.
  package static let wachtOpBezorging = 5
  /// Seconds between two looks at the clock in the background: terms, publications and retries that became due.
  package static let tik = 2
}
