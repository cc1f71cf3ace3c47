package se.samdiarium.demo.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everybody in the demo: a registrar, a signatory and a lawyer in each of the 21 regions. */
public final class Cast {

    private static final int FIRST_NAME_COLUMN = 5;

    private final List<Region> regions;
    private final List<Person> people;

    private Cast(List<Region> regions, List<Person> people) {
        this.regions = List.copyOf(regions);
        this.people = List.copyOf(people);
    }

    /** Reads the resource {@code regions.csv}. */
    public static Cast read() {
        List<Region> regions = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Cast.class.getResourceAsStream("regions.csv"), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().skip(1).toList()) {
                String[] cells = line.split(";");
                Region region = new Region(cells[0], cells[1], cells[2], cells[3], cells[4]);
                regions.add(region);
                for (Role role : Role.values()) {
                    people.add(new Person(cells[FIRST_NAME_COLUMN + role.ordinal()], region, role));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cast(regions, people);
    }

    /** The regions, by code. */
    public List<Region> regions() {
        return regions;
    }

    /** The people, by region and role. */
    public List<Person> people() {
        return people;
    }

    /** The region of this code. */
    public Region region(String code) {
        return regions.stream().filter(region -> region.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No region has the code '" + code + "'."));
    }

    /** The person with this role in the region of this code. */
    public Person person(Role role, String code) {
        return people.stream().filter(person -> person.role() == role && person.region().code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + role + " works in region '" + code + "'."));
    }
}
