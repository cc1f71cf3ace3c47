package se.samdiarium.demo.launcher;

import java.nio.file.Path;

/**
 * Where and how the demo system runs.
 *
 * @param dataFolder holds everything that is kept between starts
 * @param bind       address the HTTP port listens on
 * @param httpPort   port of the web server; 0 takes any free one
 * @param trustPort  port of the demo trust service, always on 127.0.0.1; 0 takes any free one
 * @param ear        the application
 * @param serverZip  distribution of Payara Server
 * @param sampleData whether accounts and documents of the demo are loaded
 */
public record Options(Path dataFolder, String bind, int httpPort, int trustPort, Path ear, Path serverZip, boolean sampleData) {

    private static final int HTTP_PORT = 8080;
    private static final int TRUST_PORT = 8099;

    /** What {@code ./samdiarium run} uses; every file is below {@code project}, where Maven has built the modules. */
    public static Options of(Path project) {
        Path home = project.toAbsolutePath().normalize();
        return new Options(home.resolve("var"), "127.0.0.1", HTTP_PORT, TRUST_PORT,
                home.resolve("ear/target/samdiarium.ear"), home.resolve("demo/target/server/payara.zip"), true);
    }

    /** The same with another data folder. */
    public Options dataFolder(Path folder) {
        return new Options(folder.toAbsolutePath().normalize(), bind, httpPort, trustPort, ear, serverZip, sampleData);
    }

    /** The same on another address. */
    public Options bind(String address) {
        return new Options(dataFolder, address, httpPort, trustPort, ear, serverZip, sampleData);
    }

    /** The same on other ports; 0 takes any free one. */
    public Options ports(int http, int trust) {
        return new Options(dataFolder, bind, http, trust, ear, serverZip, sampleData);
    }

    /** The same with another application. */
    public Options ear(Path file) {
        return new Options(dataFolder, bind, httpPort, trustPort, file.toAbsolutePath().normalize(), serverZip, sampleData);
    }

    /** The same with or without sample data. */
    public Options sampleData(boolean load) {
        return new Options(dataFolder, bind, httpPort, trustPort, ear, serverZip, load);
    }
}
