package org.callboard.knowledge.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.kernel.Lit;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.ArticleDraft;
import org.callboard.knowledge.ArticleQuery;
import org.callboard.knowledge.ArticleSlice;
import org.callboard.knowledge.ArticleState;
import org.callboard.knowledge.ArticleVersion;
import org.callboard.knowledge.Articles;
import org.callboard.knowledge.Audience;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors of those who write articles. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/articles")
@PreAuthorize(ArticleController.WRITERS)
class ArticleController {

    static final String WRITERS = "hasAnyRole('support-agent', 'support-manager', 'admin')";
    private static final String PUBLISHERS = "hasAnyRole('support-manager', 'admin')";

    private final Articles articles;

    ArticleController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping
    ArticleSlice find(
            @RequestParam(required = false) ArticleState state,
            @RequestParam(required = false) String language,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) Audience audience,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        return articles.find(new ArticleQuery(state, language, category, audience, q), before, size);
    }

    @PostMapping
    ResponseEntity<Article> create(@RequestBody ArticleDraft draft) {
        Article made = articles.create(draft);
        return ResponseEntity.created(URI.create("/api/v1/articles/" + made.id()))
                .eTag(EntityTag.of(made.version()))
                .body(made);
    }

    @GetMapping("/{id}")
    ResponseEntity<Article> read(@PathVariable UUID id) {
        return answer(articles.get(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<Article> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody ArticleDraft draft) {
        return answer(articles.change(id, seen(id, ifMatch), draft));
    }

    @GetMapping("/{id}/versions")
    Map<String, List<ArticleVersion>> versions(@PathVariable UUID id) {
        return Map.of("items", articles.versions(id));
    }

    @PostMapping("/{id}/versions/{revision}/restore")
    ResponseEntity<Article> restore(
            @PathVariable UUID id,
            @PathVariable int revision,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        return answer(articles.restore(id, seen(id, ifMatch), revision));
    }

    /** Begins the review; whoever publishes finds the task in the list of work. */
    @PostMapping("/{id}/review")
    ResponseEntity<Article> review(
            @PathVariable UUID id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        return answer(articles.askReview(id, seen(id, ifMatch)));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<Article> withdraw(@PathVariable UUID id) {
        return answer(articles.withdraw(id));
    }

    @PostMapping("/{id}/retire")
    @PreAuthorize(PUBLISHERS)
    ResponseEntity<Article> retire(@PathVariable UUID id) {
        return answer(articles.retire(id));
    }

    private long seen(UUID id, String ifMatch) {
        return EntityTag.seen(ifMatch, () -> articles.get(id).version());
    }

    private static ResponseEntity<Article> answer(Article article) {
        return ResponseEntity.ok().eTag(EntityTag.of(article.version())).body(article);
    }
}
