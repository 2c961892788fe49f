"""Een VTH-systeem van buiten: python3 extern_vth.py POORT WERKPLAATS OIN"""
import datetime, json, re, sys, threading, urllib.request, uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
POORT, WERKPLAATS, OIN = int(sys.argv[1]), sys.argv[2].rstrip("/"), sys.argv[3]
AFHANDELEN = "/overheid/verzoeken/api/afhandelen/v2/verzoeken/"
ACK = """<?xml version="1.0" encoding="UTF-8"?>
<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
 xmlns:eb="http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd"><s:Header>
<eb:MessageHeader s:mustUnderstand="1" eb:version="2.0"><eb:From>{naar}</eb:From><eb:To>{van}</eb:To>
<eb:CPAId>{CPAId}</eb:CPAId><eb:ConversationId>{ConversationId}</eb:ConversationId>
<eb:Service>urn:oasis:names:tc:ebxml-msg:service</eb:Service><eb:Action>Acknowledgment</eb:Action>
<eb:MessageData><eb:MessageId>{id}@vth.example</eb:MessageId><eb:Timestamp>{nu}</eb:Timestamp>
<eb:RefToMessageId>{MessageId}</eb:RefToMessageId></eb:MessageData></eb:MessageHeader>
<eb:Acknowledgment s:mustUnderstand="1" eb:version="2.0" s:actor="urn:oasis:names:tc:ebxml-msg:actor:toPartyMSH">
<eb:Timestamp>{nu}</eb:Timestamp><eb:RefToMessageId>{MessageId}</eb:RefToMessageId><eb:From>{naar}</eb:From>
</eb:Acknowledgment></s:Header><s:Body/></s:Envelope>"""
def roep(pad, inhoud=None, soort="text/xml; charset=UTF-8"):
    koppen = {"X-OIN": OIN, **({"Content-Type": soort, "SOAPAction": '"ebXML"'} if inhoud else {})}
    return urllib.request.urlopen(urllib.request.Request(WERKPLAATS + pad, inhoud, koppen), timeout=30).read()
def behandel(bericht):
    kop = {naam: re.search(f"<eb:{naam}[^>]*>([^<]*)<", bericht).group(1) 
           for naam in ("CPAId", "ConversationId", "MessageId")}
    van, naar = re.findall(r"<eb:PartyId.*?</eb:PartyId>", bericht)[:2]
    nu = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    roep("/loket/digikoppeling", ACK.format(van=van, naar=naar, nu=nu, id=uuid.uuid4(), **kop).encode())
    nummer = re.search(r"\b\d{13}\b", bericht[bericht.index(":Envelope>"):]).group(0)
    links = json.loads(roep(AFHANDELEN + nummer))["_links"]
    verzoek = roep(links["verzoekXml"]["href"]).decode()
    stukken = [roep(document["href"]) for document in links["documenten"]]
    adres = re.search(r"[\w.+-]+@[\w.-]+", verzoek).group(0)
    mail = f"From: vth@gemeente.example\r\nTo: {adres}\r\nSubject: [OEFEN] Wij hebben verzoek {nummer} ontvangen\r\n\r\nDank u wel.\r\n"
    roep("/postvak", mail.encode(), "message/rfc822")
    print(f"klaar {nummer} {len(verzoek)} {len(stukken)} {adres}", flush=True)
class Deur(BaseHTTPRequestHandler):
    def do_POST(self):
        bericht = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8", "replace")
        self.send_response(204); self.end_headers()
        if "<eb:Acknowledgment" not in bericht: threading.Thread(target=behandel, args=[bericht]).start()
ThreadingHTTPServer(("127.0.0.1", POORT), Deur).serve_forever()
