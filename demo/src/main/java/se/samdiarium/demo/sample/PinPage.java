package se.samdiarium.demo.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of the demo trust service on which a signatory confirms with the PIN, as a browser uses it. */
public final class PinPage {

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]*)\"");
    private static final HttpClient BROWSER = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private PinPage() {
    }

    /**
     * Confirms.
     *
     * @param authorize where the application sent the signatory ({@code oauth2/authorize})
     * @return the authorization code the signatory is sent back with (RFC 6749 section 4.1.2)
     * @throws IllegalStateException when the page does not give one
     */
    public static String confirm(URI authorize, String pin) {
        String page = send(HttpRequest.newBuilder(authorize)).body();
        Matcher request = REQUEST.matcher(page);
        if (!request.find()) {
            throw new IllegalStateException(page);
        }
        String form = "request=" + encoded(request.group(1).replace("&amp;", "&").replace("&quot;", "\"")) + "&pin=" + pin + "&action=sign";
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(authorize.toString().replaceFirst("\\?.*", "")))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        URI back = URI.create(answer.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(answer.body())));
        return Arrays.stream(back.getRawQuery().split("&")).filter(parameter -> parameter.startsWith("code=")).findFirst()
                .map(parameter -> URLDecoder.decode(parameter.substring("code=".length()), StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException(back.toString()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
