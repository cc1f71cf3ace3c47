package se.samdiarium.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;

/** Where a person begins, by role. Who has several begins where others wait the longest: at the inbox. The host's lawyer leads the agreement. */
@ApplicationScoped
public class FirstPage {

    private final String host;

    /**
     * Reads the setting.
     *
     * @param host {@code samdiarium.host-region}: code of the region that leads agreements. Default: 03
     */
    @Inject
    FirstPage(@ConfigProperty(name = "samdiarium.host-region", defaultValue = "03") String host) {
        this.host = host;
    }

    /** For the container's proxy. */
    protected FirstPage() {
        this(null);
    }

    /** Path of the first page. */
    public String of(Caller person) {
        Set<Role> roles = person.roles();
        if (roles.contains(Role.REGISTRAR)) {
            return "/inkorg";
        }
        if (roles.contains(Role.SIGNATORY)) {
            return "/attsignera";
        }
        if (roles.contains(Role.AUDITOR)) {
            return "/diarium";
        }
        if (roles.contains(Role.LAWYER)) {
            return person.isOf(new RegionCode(host)) ? "/avtal" : "/sok";
        }
        return "/administration";
    }
}
