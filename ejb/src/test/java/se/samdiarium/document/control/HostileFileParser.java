package se.samdiarium.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;

/** Does in the child process what a hostile file would make a parser do: its content names the harm. Found by Tika as a service, in tests only. */
public class HostileFileParser implements Parser {

    private static final long serialVersionUID = 1L;
    private static final MediaType TYPE = MediaType.application("x-samdiarium-hostile");

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(TYPE);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context) throws IOException {
        String harm = new String(stream.readAllBytes(), StandardCharsets.UTF_8).split(" ")[1].strip();
        switch (harm) {
            case "exit" -> Runtime.getRuntime().halt(1);
            case "memory" -> exhaustMemory();
            case "loop" -> loopForever();
            default -> throw new IOException("no such harm: " + harm);
        }
    }

    private static void exhaustMemory() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }

    private static void loopForever() {
        while (true) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
