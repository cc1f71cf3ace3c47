package se.samdiarium.demo.trust;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.samdiarium.demo.trust.csc.CscApi;
import se.samdiarium.demo.trust.http.Endpoint;
import se.samdiarium.demo.trust.http.HttpDoor;
import se.samdiarium.demo.trust.http.Reply;
import se.samdiarium.demo.trust.http.Request;
import se.samdiarium.demo.trust.list.TrustedLists;
import se.samdiarium.demo.trust.pki.DemoPki;
import se.samdiarium.demo.trust.pki.OcspResponder;
import se.samdiarium.demo.trust.pki.PrivateFile;
import se.samdiarium.demo.trust.pki.SealFile;
import se.samdiarium.demo.trust.pki.TimeStampAuthority;

/**
 * The demo trust service, running. Start it in-process with {@link #start}, or as a process of its own with {@link TrustServiceMain}.
 * <pre>
 * try (TrustService service = TrustService.start(settings)) {
 *     ... service.tsaUri() ... service.lotlUri() ...
 * }
 * </pre>
 */
public final class TrustService implements AutoCloseable {

    /** The signer whose key is also handed out as a file, {@code seal.p12} with {@code seal.password}: the seal of the host region. */
    public static final String HOST_SEAL = "host-seal";


    private final TrustServiceSettings settings;
    private final HttpDoor door;
    private final DemoPki pki;
    private final Faults faults = new Faults();

    private TrustService(TrustServiceSettings settings, HttpDoor door, DemoPki pki) {
        this.settings = settings;
        this.door = door;
        this.pki = pki;
    }

    /**
     * Starts and returns when connections are accepted.
     *
     * @throws java.net.BindException if the port is taken
     * @throws IOException            if the data folder cannot be used
     */
    public static TrustService start(TrustServiceSettings settings) throws IOException {
        return start(settings, Optional.empty());
    }

    /** Same; with a clock for tests whoever reaches it can move its time, make it fail and sign as anybody: {@link TestEndpoints}. */
    static TrustService start(TrustServiceSettings settings, Optional<MovableClock> forTests) throws IOException {
        PrivateFile.createFolder(settings.dataDir());
        HttpDoor door = new HttpDoor(settings.port());
        try {
            DemoPki pki = DemoPki.open(settings.dataDir(), door.baseUri(), settings.signers(), settings.clock());
            TrustService service = new TrustService(settings, door, pki);
            forTests.ifPresent(clock -> new TestEndpoints(service, clock).routes(door));
            service.open();
            return service;
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
    }

    private void open() throws IOException {
        TrustedLists lists = new TrustedLists(pki, door.baseUri(), settings.clock());
        Files.write(lotlSignerCertificate(), der(pki.lotlSigner().certificate()));
        for (DemoSigner signer : settings.signers()) {
            if (signer.userId().equals(HOST_SEAL)) {
                SealFile.write(settings.dataDir(), pki.signer(HOST_SEAL));
            }
        }
        OcspResponder ocsp = new OcspResponder(pki, settings.clock(), () -> faults.isOn(Fault.REVOKED));
        TimeStampAuthority tsa = new TimeStampAuthority(pki, settings.clock());
        door.route("POST /tsa", faulty(Fault.TSA_DOWN, request -> {
            faults.waitIf(Fault.SLOW_TSA);
            return Reply.bytes("application/timestamp-reply", tsa.answer(request.body()));
        }));
        door.route("POST /ocsp", faulty(Fault.OCSP_DOWN, request -> ocsp(ocsp, request.body())));
        door.route("GET /ocsp/*", faulty(Fault.OCSP_DOWN, request -> ocsp(ocsp, pathRequest(request))));
        door.route("GET /ca/issuing.cer", certificate(pki.issuing()));
        door.route("GET /ca/root.cer", certificate(pki.root()));
        door.route("GET /tl/lotl-signer.cer", certificate(pki.lotlSigner().certificate()));
        door.route("GET /tl/lotl.xml", list(lists::lotl));
        door.route("GET /tl/se.xml", list(lists::swedish));
        new CscApi(settings, pki, faults, door.baseUri()).routes(door);
        door.open();
    }

    /** {@code http://127.0.0.1:<port>}, without slash at the end. */
    public URI baseUri() {
        return door.baseUri();
    }

    /** Base of the CSC API v2: {@code <base>/csc/v2}; {@code /info}, {@code /credentials/list} and so on are appended. */
    public URI cscBaseUri() {
        return URI.create(baseUri() + "/csc/v2");
    }

    /** Where RFC 3161 requests are posted. */
    public URI tsaUri() {
        return URI.create(baseUri() + "/tsa");
    }

    /** The signed list of the lists. */
    public URI lotlUri() {
        return URI.create(baseUri() + "/tl/lotl.xml");
    }

    /** The certificate (DER) that signs the list of the lists: what a relying party pins. */
    public Path lotlSignerCertificate() {
        return settings.dataDir().resolve("lotl-signer.cer");
    }

    /** The switches of failures, for tests. */
    public Faults faults() {
        return faults;
    }

    /** The keys and certificates behind this service, for tests that go without HTTP. */
    public DemoPki pki() {
        return pki;
    }

    /** Signs a SHA-256 digest as it is, without HTTP, PIN or SAD. @return ECDSA value in DER form */
    public byte[] signDigest(String userId, byte[] sha256) {
        return pki.signDigest(userId, sha256);
    }

    /** The signer's certificate, the issuing CA, the root. @throws IllegalArgumentException if there is no such signer */
    public List<X509Certificate> chain(String userId) {
        return pki.chain(userId);
    }

    /** Stops at once; the port is free again. */
    @Override
    public void close() {
        door.close();
    }

    private Endpoint faulty(Fault down, Endpoint endpoint) {
        return request -> {
            if (faults.isOn(down)) {
                return Reply.text(503, "Switched off by a test.");
            }
            faults.waitIf(Fault.SLOW);
            return endpoint.answer(request);
        };
    }

    private Endpoint list(Supplier<byte[]> list) {
        return request -> faults.isOn(Fault.LIST_IS_HTML) ? Reply.html(200, "<html><body><h1>Log in</h1></body></html>")
            : Reply.bytes("application/vnd.etsi.tsl+xml", list.get());
    }

    private static Reply ocsp(OcspResponder responder, byte[] request) throws IOException {
        return Reply.bytes("application/ocsp-response", responder.answer(request));
    }

    private static byte[] pathRequest(Request request) {
        String encoded = request.rawPath().substring("/ocsp/".length()).replace("+", "%2B");
        try {
            return Base64.getDecoder().decode(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Endpoint certificate(X509Certificate certificate) throws IOException {
        byte[] der = der(certificate);
        return request -> Reply.bytes("application/pkix-cert", der);
    }

    private static byte[] der(X509Certificate certificate) throws IOException {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }
}
