/// The namespaces of ebMS 2.0, CPPA 2.0 and what they build on.
package enum EbMSNaamruimte {
  package static let soap = "http://schemas.xmlsoap.org/soap/envelope/"
  package static let eb = "http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd"
  package static let cpa = "http://www.oasis-open.org/committees/ebxml-cppa/schema/cpp-cpa-2_0.xsd"
  package static let xlink = "http://www.w3.org/1999/xlink"
  static let voorvoegsels = [soap: "soap", eb: "eb", xlink: "xlink"]
}
