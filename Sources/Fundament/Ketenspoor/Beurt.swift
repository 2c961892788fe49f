/// Lets one through at a time, in order of arrival, also over an `await`.
package struct Beurt: Sendable {
  private let wachtrij = Wachtrij()

  package init() {}

  /// Does the work when it is its turn. Work must not ask for the same turn again: it would wait for itself.
  package func houd<Uitkomst>(
    isolation: isolated (any Actor)? = #isolation, _ werk: () async throws -> Uitkomst
  ) async rethrows -> Uitkomst {
    await wachtrij.neem()
    do {
      let uitkomst = try await werk()
      await wachtrij.geefTerug()
      return uitkomst
    } catch {
      await wachtrij.geefTerug()
      throw error
    }
  }
}

private actor Wachtrij {
  private var isBezet = false
  private var wachtenden: [CheckedContinuation<Void, Never>] = []

  func neem() async {
    guard isBezet else {
      isBezet = true
      return
    }
    await withCheckedContinuation { wachtenden.append($0) }
  }

  func geefTerug() {
    guard !wachtenden.isEmpty else {
      isBezet = false
      return
    }
    wachtenden.removeFirst().resume()
  }
}
