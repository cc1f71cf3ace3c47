package se.samdiarium.ear.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;

/** The people of the 21 regions who take part in a replay: a registrar each, and a signatory who has a certificate at the demo trust service. */
final class SeedsCast {

    private static final List<String> REGIONS = List.of("01 stockholm", "03 uppsala", "04 sormland", "05 ostergotland", "06 jonkoping",
            "07 kronoberg", "08 kalmar", "09 gotland", "10 blekinge", "12 skane", "13 halland", "14 vastragotaland", "17 varmland", "18 orebro",
            "19 vastmanland", "20 dalarna", "21 gavleborg", "22 vasternorrland", "23 jamtland", "24 vasterbotten", "25 norrbotten");

    private final Map<RegionCode, Someone> registrars = new LinkedHashMap<>();
    private final Map<RegionCode, Someone> signatories = new LinkedHashMap<>();
    private final Someone lawyer;

    SeedsCast(People people, TrustDoor trust) {
        this.lawyer = people.make(InContainer.UPPSALA, Role.LAWYER);
        for (String line : REGIONS) {
            RegionCode region = new RegionCode(line.substring(0, 2));
            String signer = "direktor." + line.substring(3);
            registrars.put(region, people.make(region, Role.REGISTRAR));
            signatories.put(region, people.make(signer, trust.name(signer), region, Role.SIGNATORY));
        }
    }

    List<RegionCode> regions() {
        return new ArrayList<>(registrars.keySet());
    }

    /** The host's, who leads the road. */
    Someone lawyer() {
        return lawyer;
    }

    Someone registrar(RegionCode region) {
        return registrars.get(region);
    }

    Someone signatory(RegionCode region) {
        return signatories.get(region);
    }
}
