/** What is to be shown as ECharts wants it. Names come from people: nothing of them is ever read as HTML. */
const short = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });

export function options(chart, look, narrow) {
  return { ...frame(look), ...(chart.links ? flow(chart, look, narrow) : bars(chart, look, narrow)) };
}

function frame(look) {
  return {
    animationDuration: 150,
    textStyle: { fontFamily: look.font, color: look.text },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: look.ground,
      borderColor: look.line,
      textStyle: { color: look.text, fontFamily: look.font },
      formatter: (mark) => mark.data?.said ?? '',
    },
  };
}

function bars(chart, look, narrow) {
  const names = { type: 'category', data: chart.categories, axisTick: { show: false }, axisLine: { lineStyle: { color: look.line } },
    axisLabel: { color: look.text, width: narrow ? 84 : 150, overflow: 'truncate' } };
  // nobody counts in halves
  const numbers = { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: look.line } },
    axisLabel: { color: look.faint, formatter: (n) => short.format(n) } };
  return {
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { color: look.text }, itemWidth: 12, itemHeight: 12, selectedMode: false, type: 'scroll' },
    xAxis: chart.lying ? numbers : names,
    yAxis: chart.lying ? { ...names, inverse: true } : numbers,
    series: chart.series.map((one) => series(one, look)),
  };
}

function series(one, look) {
  return {
    name: one.name,
    type: one.line ? 'line' : 'bar',
    stack: one.stack || undefined,
    barMaxWidth: 44,
    symbolSize: 8,
    itemStyle: { color: look.colour(one.meaning), borderRadius: one.line ? 0 : 2 },
    data: one.marks.map((mark) => ({ value: mark.value, key: mark.key, said: mark.said })),
  };
}

function flow(chart, look, narrow) {
  return {
    series: [{
      type: 'sankey',
      left: 8, right: narrow ? 96 : 150, top: 8, bottom: 8,
      draggable: false,
      layoutIterations: 0,
      emphasis: { focus: 'adjacency' },
      label: { color: look.text, fontFamily: look.font, width: narrow ? 90 : 140, overflow: 'truncate' },
      data: chart.nodes.map((node) => ({ name: node.name, said: node.said, itemStyle: { color: look.colour(node.meaning), borderWidth: 0 } })),
      links: chart.links.map((link) => ({ source: link.from, target: link.to, value: link.value, key: link.key, said: link.said,
        lineStyle: { color: look.colour(link.meaning), opacity: 0.35 } })),
    }],
  };
}
