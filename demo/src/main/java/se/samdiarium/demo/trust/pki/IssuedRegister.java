package se.samdiarium.demo.trust.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Every certificate the issuing CA ever issued, also those replaced since: their signatures live on. Kept in {@code issued.csv}, mode 0600. */
final class IssuedRegister {

    private static final String FILE = "issued.csv";

    private final Map<BigInteger, IssuedCertificate> bySerial = new ConcurrentHashMap<>();
    private final Path folder;

    private IssuedRegister(Path folder) {
        this.folder = folder;
    }

    static IssuedRegister inMemory() {
        return new IssuedRegister(null);
    }

    static IssuedRegister in(Path folder) throws IOException {
        IssuedRegister register = new IssuedRegister(folder);
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                register.add(IssuedCertificate.parse(line));
            }
        }
        return register;
    }

    void add(IssuedCertificate issued) {
        bySerial.put(issued.serial(), issued);
    }

    Optional<IssuedCertificate> find(BigInteger serial) {
        return Optional.ofNullable(bySerial.get(serial));
    }

    void save() throws IOException {
        if (folder == null) {
            return;
        }
        String text = bySerial.values().stream().map(IssuedCertificate::line).sorted().collect(Collectors.joining("\n", "", "\n"));
        PrivateFile.replace(folder.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    }
}
