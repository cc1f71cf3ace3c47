package se.samdiarium.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final String PROXY = "10.0.0.1";
    private static final String FRONT = "10.0.0.2";
    private static final String CLIENT = "192.0.2.7";

    private final ClientAddress behind = new ClientAddress(Optional.of(PROXY + ", " + FRONT));

    @Test
    @DisplayName("without trusted proxies nobody is believed")
    void noProxies() {
        assertThat(new ClientAddress(Optional.empty()).of(CLIENT, List.of("203.0.113.9"))).isEqualTo(CLIENT);
    }

    @Test
    @DisplayName("a trusted proxy is believed about who stands before it, through two of them and several headers")
    void throughProxies() {
        assertThat(behind.of(PROXY, List.of(CLIENT))).isEqualTo(CLIENT);
        assertThat(behind.of(PROXY, List.of(CLIENT + ", " + FRONT))).isEqualTo(CLIENT);
        assertThat(behind.of(PROXY, List.of(CLIENT, FRONT))).isEqualTo(CLIENT);
    }

    @Test
    @DisplayName("what the client itself has put before the proxy's word is not believed")
    void forged() {
        assertThat(behind.of(PROXY, List.of("203.0.113.9, " + CLIENT))).isEqualTo(CLIENT);
        assertThat(behind.of(CLIENT, List.of("203.0.113.9"))).isEqualTo(CLIENT);
        assertThat(behind.of(PROXY, List.of("not an address"))).isEqualTo(PROXY);
        assertThat(behind.of(PROXY, List.of())).isEqualTo(PROXY);
    }

    @Test
    @DisplayName("of an IPv6 address the network counts, an IPv4 address as it is, any other text as it is")
    void networks() {
        assertThat(ClientAddress.network("2001:db8:1:2:3:4:5:6")).isEqualTo(ClientAddress.network("2001:db8:1:2::1"))
                .isNotEqualTo(ClientAddress.network("2001:db8:1:3::1"));
        assertThat(ClientAddress.network(CLIENT)).isEqualTo(CLIENT);
        assertThat(ClientAddress.network("localhost")).isEqualTo("localhost");
    }
}
