package se.samdiarium.web.login;

import java.util.Set;
import se.samdiarium.access.Role;

/** Where a person begins, by role. Who has several begins where others wait the longest: at the inbox. */
public final class FirstPage {

    private FirstPage() {
    }

    /** Path of the first page. */
    public static String of(Set<Role> roles) {
        if (roles.contains(Role.REGISTRAR)) {
            return "/inkorg";
        }
        if (roles.contains(Role.SIGNATORY)) {
            return "/attsignera";
        }
        if (roles.contains(Role.AUDITOR)) {
            return "/diarium";
        }
        return roles.contains(Role.LAWYER) ? "/sok" : "/administration";
    }
}
