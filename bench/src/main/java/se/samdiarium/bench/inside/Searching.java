package se.samdiarium.bench.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.search.AccessTokens;
import se.samdiarium.search.FacetName;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchFilters;
import se.samdiarium.search.SearchOrder;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.boundary.Search;
import se.samdiarium.search.control.SearchIndex;

/**
 * Questions of the order ({@code questions}), one after the other: at the service, at the index behind it for an asker of these {@code regions},
 * or by Lucene alone on the same index. Hits that are not there are an error.
 */
@ApplicationScoped
public class Searching {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int PAGE = 20;

    @Inject
    private Search search;

    @Inject
    private SearchIndex index;

    /** One question. */
    private interface Asking {
        /** Number of hits. */
        long ask(String question) throws Exception;
    }

    /** As the person who has logged in. */
    Clients.WorkOf atService(JsonObject order) {
        return each(order, question -> counted(search.find(request(question, order))));
    }

    /** For somebody who may see all that these regions may. */
    Clients.WorkOf forRegions(JsonObject order) {
        Set<String> tokens = tokens(order);
        return each(order, question -> counted(index.search(request(question, order), tokens, NOBODY)));
    }

    /** By Lucene alone, with or without the marks of its own highlighter. */
    Clients.WorkOf byLucene(JsonObject order) {
        BareLucene lucene = new BareLucene(System.getenv("SAMDIARIUM_INDEX_DIR"), tokens(order), PAGE, order.getBoolean("marks"));
        return each(order, lucene::ask);
    }

    private static Clients.WorkOf each(JsonObject order, Asking asking) {
        List<String> questions = texts(order, "questions");
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> one = () -> {
            String question = questions.get(Math.floorMod(next.getAndIncrement(), questions.size()));
            if (asking.ask(question) == 0) {
                throw new IllegalStateException("nothing found for " + question);
            }
            return true;
        };
        return person -> one;
    }

    private static long counted(SearchAnswer answer) {
        return answer.hits().size() == Math.min(PAGE, answer.total()) ? answer.total() : 0;
    }

    private static SearchRequest request(String question, JsonObject order) {
        Set<FacetName> facets = EnumSet.noneOf(FacetName.class);
        texts(order, "facets").forEach(name -> facets.add(FacetName.valueOf(name)));
        return new SearchRequest(question, SearchFilters.NONE, 1, PAGE, SearchOrder.RELEVANCE, facets, order.getBoolean("marks"));
    }

    private static Set<String> tokens(JsonObject order) {
        return texts(order, "regions").stream().map(code -> AccessTokens.of(new RegionCode(code))).collect(Collectors.toSet());
    }

    private static List<String> texts(JsonObject order, String name) {
        return order.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
