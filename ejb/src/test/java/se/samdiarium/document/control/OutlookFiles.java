package se.samdiarium.document.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Messages as Outlook keeps them ([MS-OXMSG]): each property a stream, named by its tag and type. */
final class OutlookFiles {

    private static final String UNICODE = "001F";
    private static final String BINARY = "0102";
    private static final int ROOT_HEAD = 32;
    private static final int ATTACHMENT_HEAD = 8;

    private OutlookFiles() {
    }

    static byte[] message(String subject, String body, String fileName, byte[] attachment) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            DirectoryEntry root = files.getRoot();
            text(root, "001A", "IPM.Note");
            text(root, "0037", subject);
            text(root, "1000", body);
            stream(root, "__properties_version1.0", new byte[ROOT_HEAD]);
            DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
            text(attached, "3707", fileName);
            text(attached, "3704", fileName);
            stream(attached, "__substg1.0_3701" + BINARY, attachment);
            stream(attached, "__properties_version1.0", new byte[ATTACHMENT_HEAD]);
            DirectoryEntry names = root.createDirectory("__nameid_version1.0");
            stream(names, "__substg1.0_0002" + BINARY, new byte[0]);
            stream(names, "__substg1.0_0003" + BINARY, new byte[0]);
            stream(names, "__substg1.0_0004" + BINARY, new byte[0]);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void text(DirectoryEntry folder, String tag, String text) throws IOException {
        stream(folder, "__substg1.0_" + tag + UNICODE, text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void stream(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(bytes));
    }
}
