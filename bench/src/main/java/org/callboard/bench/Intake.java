package org.callboard.bench;

import java.util.concurrent.TimeUnit;

/** Leads through the REST door until each stands where its process waits: at the open task, or parked. */
final class Intake {

    private final RestDoor door;
    private final int clients;
    private final Latencies posts = new Latencies();
    private final Latencies untilWaiting = new Latencies();
    private int sent;

    Intake(RestDoor door, int clients) {
        this.door = door;
        this.clients = clients;
    }

    /** @return seconds until the last one stands */
    double take(int leads) throws Exception {
        int from = sent;
        sent += leads;
        return Crew.work(clients, leads, n -> takeOne(from + n));
    }

    void forgetWarmUp() {
        posts.clear();
        untilWaiting.clear();
    }

    Latencies posts() {
        return posts;
    }

    Latencies untilWaiting() {
        return untilWaiting;
    }

    private void takeOne(int number) throws Exception {
        long began = System.nanoTime();
        String lead = door.create("/api/v1/leads", "application/json", InventedLeads.json("rest", number));
        posts.add(System.nanoTime() - began);
        // Asking costs the app as well; every tenth is a fair sample of whether the answer came before the work.
        if (number % 10 == 0) {
            while (!waits(lead)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            untilWaiting.add(System.nanoTime() - began);
        }
    }

    private boolean waits(String lead) throws Exception {
        String active = door.get(lead).path("process").path("active").toString();
        return active.contains("Task_ContactLead") || active.contains("Gateway_Nurture");
    }
}
