package se.samdiarium.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The network address a request comes from: of IPv6 the network of 64 bits, since one computer has all of it (RFC 6177). */
@ApplicationScoped
public class ClientAddress {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private final Set<String> proxies;

    /**
     * @param proxies addresses of the proxies before this server, by comma; setting {@code samdiarium.trusted-proxies}. Default: none. Only
     *                what they say in {@code X-Forwarded-For} is believed: an address too many lets anybody pretend to come from anywhere;
     *                one too few makes all people come from the proxy
     */
    @Inject
    ClientAddress(@ConfigProperty(name = "samdiarium.trusted-proxies") Optional<String> proxies) {
        this.proxies = proxies.stream().flatMap(all -> Arrays.stream(all.split(","))).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    /** For the container's proxy. */
    protected ClientAddress() {
        this(Optional.empty());
    }

    /** The address, as text. */
    String of(HttpServletRequest request) {
        return network(of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For"))));
    }

    /** The nearest address that is none of our proxies, read from the last one said towards the first. */
    String of(String remote, List<String> forwarded) {
        String nearest = remote;
        List<String> said = forwarded.stream().flatMap(header -> Arrays.stream(header.split(","))).map(String::strip).toList();
        for (int i = said.size() - 1; i >= 0 && proxies.contains(nearest); i--) {
            if (!LITERAL.matcher(said.get(i)).matches()) {
                return nearest;
            }
            nearest = said.get(i);
        }
        return nearest;
    }

    /** An IPv4 address as it is, of an IPv6 address the network. */
    static String network(String address) {
        try {
            byte[] bytes = LITERAL.matcher(address).matches() ? InetAddress.getByName(address).getAddress() : new byte[0];
            if (bytes.length != IPV6_BYTES) {
                return address;
            }
            Arrays.fill(bytes, NETWORK_BYTES, IPV6_BYTES, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
