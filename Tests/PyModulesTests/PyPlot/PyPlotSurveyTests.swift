import Testing

@Suite("Calls that notebooks make")
struct PyPlotSurveyTests {
  /// Calls with the keyword arguments that the survey of notebooks found, all run by the real packages.
  static let calls: [String] = [
    "plt.plot([1,2],[3,4],'k--',linewidth=2,label='a',c='r',marker='o',markersize=5)",
    "plt.plot([1,2],[3,4],'b-',[1,2],[4,3],'g^')",
    "plt.plot(x, np.sin(x), color=(0.1,0.2,0.3), ls='-.')",
    "plt.plot(x, color='.5')",
    "plt.plot(5)",
    "plt.plot([], [])",
    "plt.plot(range(3), range(3), 'o', mfc='none', mec='k')",
    "plt.plot(np.float64(1), 2, 'ro')",
    "plt.semilogx(x+1, x, label='q', lw=2); plt.legend()",
    "plt.semilogy(x+1); plt.loglog(x+1, x+1)",
    "plt.scatter(x, x, c='steelblue', s=10, alpha=0.5, edgecolors='k', zorder=3, lw=0.5)",
    "plt.scatter(x, x, facecolors='none', edgecolors='r', label='sv')",
    "plt.scatter(x, x, c=x, cmap='viridis'); plt.colorbar(label='v')",
    "plt.scatter(x, x, color='r', marker='+', linewidths=2)",
    """
    plt.bar(['a','b'],[1,2],color=['r','b'],alpha=.5,edgecolor='k',label='q',tick_label=['u','v'])
    """,
    "plt.bar(range(3),[1,2,3],bottom=[1,1,1],width=.3,align='edge')",
    "plt.barh(['a','b'],[1,2],color='g',height=.5,left=1,xerr=[.1,.2])",
    """
    plt.hist(x,bins=20,alpha=.5,density=True,color='b',edgecolor='k',label='h',histtype='stepfilled')
    """,
    "plt.hist([x,x+1],bins=5,label=['a','b'],stacked=True)",
    "plt.hist(x,bins=[0,1,2,5],range=(0,5),cumulative=True,orientation='horizontal')",
    "plt.hist(x,bins='auto',histtype='step')",
    "plt.boxplot([x,x+1],tick_labels=['a','b'],vert=False,patch_artist=True,showmeans=True)",
    """
    plt.errorbar([1,2],[3,4],yerr=[[.1,.2],[.3,.4]],xerr=.1,fmt='-o',ecolor='gray',capsize=3,elinewidth=1,label='e',color='r')
    """,
    "plt.errorbar([1,2],[3,4],.3,fmt='none')",
    "plt.fill_between(x,x-1,x+1,alpha=.2,color='b',label='band',where=x>2)",
    "plt.fill_betweenx(x,x-1,x+1)",
    """
    plt.fill([0,1,0],[0,0,1],'r',alpha=.3)
    plt.fill([0,1,0],[0,0,1],facecolor='none',edgecolor='k')
    """,
    "plt.contour(X,Y,X*Y,levels=5,colors='k',linewidths=.5,linestyles='dashed')",
    "plt.contour(X,Y,X*Y,[1,2,3],cmap='RdBu_r'); plt.contour(X*Y)",
    "plt.contourf(X,Y,X*Y,levels=10,cmap='Blues',alpha=.5,extend='both'); plt.colorbar()",
    "plt.clabel(plt.contour(X,Y,X*Y),inline=1,fontsize=8,fmt='%1.1f')",
    """
    plt.imshow(X,cmap='hot',origin='lower',extent=[0,1,0,1],aspect='auto',interpolation='nearest',vmin=0,vmax=1)
    """,
    "plt.pcolormesh(X,Y,X*Y,shading='auto'); plt.matshow(X)",
    """
    plt.stem([1,2,3])
    plt.stem([1,2],[3,4],linefmt='r-',markerfmt='ro',basefmt='k-',label='s')
    """,
    "plt.step(x,x,where='post',label='st',color='k')",
    """
    plt.axhline(0,color='k',linewidth=.5,linestyle='--',label='z',alpha=.5)
    plt.axhline(y=1,c='r',lw=1,xmin=.1,xmax=.9)
    """,
    """
    plt.axvline(x=1,color='r',ls=':',ymax=.5)
    plt.axhspan(0,1,alpha=.2,color='g')
    plt.axvspan(0,1,facecolor='g',alpha=.5)
    """,
    "plt.axline((0,0),slope=1,color='k'); plt.axline((0,0),(1,1))",
    "plt.vlines([1,2],0,[3,4],colors='r',linestyle='dashed',label='v'); plt.hlines(1,0,2)",
    """
    plt.text(1,2,'hi',fontsize=12,color='r',ha='center',va='bottom',rotation=45,bbox=dict(facecolor='w'),weight='bold')
    """,
    "plt.text(.5,.5,'hi',transform=plt.gca().transAxes,fontdict={'size':10})",
    """
    plt.annotate('here',xy=(1,2),xytext=(2,3),arrowprops=dict(facecolor='k',shrink=.05,width=1),ha='center')
    """,
    "plt.annotate('here',(1,2),textcoords='offset points',xytext=(5,5))",
    "plt.arrow(0,0,1,1,head_width=.1,fc='k',ec='k',length_includes_head=True)",
    """
    plt.legend(['a','b'],loc='upper left',fontsize=8,ncol=2,bbox_to_anchor=(1.05,1),frameon=False,title='T',shadow=True)
    """,
    """
    plt.title('t',fontsize=14,fontweight='bold',loc='left',pad=10,color='r')
    plt.suptitle('s',fontsize=16,y=1.02)
    """,
    "plt.xlabel('x',fontsize=12,labelpad=5); plt.ylabel('y',rotation=0)",
    """
    plt.xlim(0,5)
    plt.xlim((0,5))
    plt.xlim(left=1)
    plt.ylim(bottom=0)
    plt.ylim(5,0)
    plt.xlim([0,1])
    """,
    """
    plt.xticks(rotation=45,ha='right')
    plt.xticks([0,1],['a','b'],fontsize=8)
    plt.yticks([])
    plt.xticks(range(3))
    """,
    """
    plt.grid()
    plt.grid(True,alpha=.3,linestyle='--',which='both',axis='x')
    plt.grid(visible=False)
    """,
    """
    plt.axis('equal')
    plt.axis('off')
    plt.axis([0,1,0,1])
    plt.axis('tight')
    plt.axis('square')
    """,
    "plt.xscale('log'); plt.yscale('symlog'); plt.yscale('linear')",
    """
    fig = plt.figure(figsize=(8,6),dpi=100,facecolor='w')
    ax = fig.add_subplot(111)
    ax.plot([1])
    """,
    "fig = plt.figure(); ax = fig.add_subplot(2,2,(1,2)); fig.add_subplot(223,sharex=ax)",
    """
    fig, (a1,a2) = plt.subplots(1,2,figsize=(10,4),sharey=True,gridspec_kw={'width_ratios':[1,2]})
    a1.plot([1])
    a2.hist(x)
    """,
    """
    fig, axs = plt.subplots(nrows=2,ncols=2,constrained_layout=True)
    axs.ravel()[0].plot([1])
    axs[1][1].plot([2])
    axs.flatten()[2].plot([3])
    """,
    "fig, ax = plt.subplots(2,1,squeeze=False,subplot_kw={'xlabel':'q'}); ax[0,0].plot([1])",
    """
    plt.subplot(2,1,1)
    plt.plot([1])
    plt.subplot(212)
    plt.plot([2])
    plt.subplots_adjust(hspace=.5,left=.1)
    plt.tight_layout(pad=2)
    """,
    """
    fig, ax = plt.subplots()
    ax2 = ax.twinx()
    ax2.plot([1,2],'r-')
    ax.tick_params(axis='y',labelcolor='r',labelsize=8)
    fig.tight_layout()
    fig.legend()
    """,
    """
    ax = plt.gca()
    ax.spines['top'].set_visible(False)
    ax.spines.right.set_visible(False)
    ax.set_xticks([0,1])
    ax.set_xticklabels(['a','b'],rotation=30,fontsize=8)
    """,
    """
    ax = plt.gca()
    ax.set(xlim=(0,1),ylim=[0,2],xlabel='a',ylabel='b',title='c',xscale='linear')
    ax.set_aspect('equal',adjustable='box')
    ax.margins(.1)
    ax.invert_yaxis()
    ax.xaxis.set_visible(False)
    ax.yaxis.grid(True)
    """,
    """
    plt.style.use('seaborn-v0_8-whitegrid')
    plt.rcParams['figure.figsize']=(10,6)
    plt.rcParams.update({'font.size':12})
    plt.rc('font',size=10)
    plt.rcParams['axes.grid']=True
    """,
    """
    cm = plt.get_cmap('tab10')
    c = plt.cm.viridis(np.linspace(0,1,5))
    plt.plot([1,2],color=c[0])
    plt.get_cmap('Accent',3)(1)
    plt.cm.coolwarm(.5)
    """,
    """
    plt.close('all')
    plt.figure(1)
    plt.close(1)
    plt.clf()
    plt.cla()
    plt.ion()
    plt.ioff()
    plt.draw()
    """,
    """
    p = plt.bar([1,2],[3,4])
    [b.set_color('r') for b in p]
    [plt.text(b.get_x()+b.get_width()/2,b.get_height(),'v') for b in p]
    """,
    """
    l, = plt.plot([1,2])
    l.set_data([1,2],[3,4])
    l.set_color('r')
    l.set_label('q')
    l.set_linewidth(3)
    plt.legend(handles=[l])
    """,
    """
    h, lb = plt.gca().get_legend_handles_labels()
    plt.plot([1],label='a')
    plt.legend(handles=h+[plt.Line2D([0],[0],color='r',label='m')])
    """,
    """
    from matplotlib.patches import Patch
    plt.legend(handles=[Patch(color='r',label='a'),Patch(facecolor='b',edgecolor='k',label='b')])
    """,
    """
    import matplotlib as mpl
    mpl.rcParams['lines.linewidth']=2
    mpl.use('Agg')
    mpl.__version__
    """,
    """
    from matplotlib import pyplot, cm, colors
    pyplot.plot([1])
    cm.viridis(.2)
    plt.imshow(np.array(X)+2,norm=colors.LogNorm(vmin=1,vmax=10))
    """,
    """
    plt.gca().add_patch(plt.Rectangle((0,0),1,2,angle=30,fill=False,lw=2,ls='--'))
    plt.gca().add_artist(plt.Circle((0,0),.5,color='b',alpha=.2))
    """,
    """
    plt.plot(x, x, alpha=.7, zorder=1, drawstyle='steps-post', markevery=2, solid_capstyle='round', clip_on=False)
    """,
    """
    plt.plot(np.array([[1,2],[3,4]]), label=['p','q'])
    plt.legend()
    print(plt.gca().get_ylim(), plt.gca().get_xticks())
    """,
    """
    import seaborn as sns
    sns.set(style='whitegrid')
    sns.heatmap(np.eye(3),annot=True,fmt='.2f',cmap='coolwarm',vmin=-1,vmax=1,square=True,linewidths=.5,cbar_kws={'shrink':.8},center=0)
    """,
    """
    import seaborn as sns
    sns.scatterplot(x=x,y=x)
    sns.lineplot(x=x,y=x+1,label='l')
    sns.barplot(x=['a','b'],y=[1,2]);
    """,
    """
    import seaborn as sns
    sns.histplot(x,bins=10,kde=False)
    sns.boxplot(x=['a','a','b','b'],y=[1,2,3,4])
    sns.despine()
    """,
  ]

  @Test("are all accepted", arguments: calls)
  func accepted(call: String) {
    let setup = """
      x = np.linspace(0, 5, 30)
      X, Y = np.meshgrid(np.linspace(0, 1, 5), np.linspace(0, 1, 4))

      """
    #expect(PyPlotCell(setup + call).error == nil)
  }
}
