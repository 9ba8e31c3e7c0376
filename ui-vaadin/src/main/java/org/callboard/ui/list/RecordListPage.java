package org.callboard.ui.list;

import org.callboard.records.RecordView;

/** A list of records of one kind; a kind's own page only says which, and who may open it. */
public abstract class RecordListPage extends ListPage<RecordView> {

    protected RecordListPage(RecordListing listing, RecordRights rights, RecordsRoom room) {
        super(new RecordList(listing, rights, room), room.lists());
    }
}
