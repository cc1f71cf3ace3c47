package se.samdiarium.governance;

import java.util.List;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementInForce;

/** Where the agreements in force come from. Without any bean of this kind, the region names its agreements itself. */
public interface AgreementSource {

    /** The agreements that were in force for the region on some day of the year, by title. Called with a transaction. */
    List<AgreementInForce> inForce(RegionCode region, int year);
}
