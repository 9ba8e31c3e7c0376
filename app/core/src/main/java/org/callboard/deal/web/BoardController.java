package org.callboard.deal.web;

import java.util.Set;
import org.callboard.deal.Board;
import org.callboard.deal.BoardCards;
import org.callboard.deal.BoardQuery;
import org.callboard.deal.DealBoard;
import org.callboard.deal.Deals;
import org.callboard.kernel.Lit;
import org.callboard.records.RecordParams;
import org.callboard.records.Records;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board; takes the same filter as the list of deals. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/board")
class BoardController {

    private static final Set<String> OF_THE_BOARD = Set.of("pipeline", "lanes", "column", "lane", "after", "limit");

    private final DealBoard board;
    private final Records records;

    BoardController(DealBoard board, Records records) {
        this.board = board;
        this.records = records;
    }

    @GetMapping
    @PreAuthorize(Who.READS)
    Board board(
            @RequestParam(required = false) String pipeline,
            @RequestParam(defaultValue = "false") boolean lanes,
            @RequestParam MultiValueMap<String, String> filter) {
        return board.board(query(pipeline, lanes, filter));
    }

    /** Further cards of a column. @param lane an owner, or {@code -} for what nobody owns */
    @GetMapping("/cards")
    @PreAuthorize(Who.READS)
    BoardCards cards(
            @RequestParam(required = false) String pipeline,
            @RequestParam(required = false) String column,
            @RequestParam(required = false) String lane,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "25") int limit,
            @RequestParam MultiValueMap<String, String> filter) {
        return board.column(query(pipeline, false, filter), column, lane, after, limit);
    }

    private BoardQuery query(String pipeline, boolean lanes, MultiValueMap<String, String> params) {
        MultiValueMap<String, String> filter = new LinkedMultiValueMap<>(params);
        OF_THE_BOARD.forEach(filter::remove);
        return new BoardQuery(pipeline, RecordParams.query(records.fields(Deals.KIND), filter), lanes);
    }
}
